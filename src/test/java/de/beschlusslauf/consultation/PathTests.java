package de.beschlusslauf.consultation;

import static de.beschlusslauf.consultation.Deliberation.accepted;
import static de.beschlusslauf.consultation.Deliberation.adding;
import static de.beschlusslauf.consultation.Deliberation.amended;
import static de.beschlusslauf.consultation.Deliberation.postponed;
import static de.beschlusslauf.consultation.Deliberation.referred;
import static de.beschlusslauf.consultation.Deliberation.rejected;
import static de.beschlusslauf.consultation.Deliberation.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.ItemStatus;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path of a paper through its bodies, handbook 3.1 and 6.2. */
class PathTests extends PathPlay {

    @Autowired
    AmendedMoney money;

    @Test
    void theCommitteeRecommendsAndTheCouncilAdopts() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        // when
        deliberation.resolve(path.get(0), accepted());

        // then
        assertThat(planning.standing(paper).next()).containsExactly(path.get(1));

        // when
        deliberation.resolve(path.get(1), result(Outcome.ACCEPTED, new Votes(43, 3, 3, 49)));

        // then
        assertThat(planning.standing(paper).state()).isEqualTo(PathState.PARTS_RUNNING);
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DECIDED);
        assertThat(events.stream(Path.PartDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.decidedOn()).isEqualTo(COUNCIL_DAY);
            assertThat(decided.organizationId()).isEqualTo("rat");
            assertThat(decided.textVersion()).isEqualTo(1);
        });
        assertThat(ledger.entries(Chain.paper(paper.value()))).extracting(LedgerEntry::event)
                .contains("path.planned", "consultation.scheduled", "consultation.result-entered",
                        "consultation.result-confirmed", "consultation.settled", "resolution.decided");
    }

    @Test
    void aRejectedRecommendationGoesOnToTheCouncil() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        deliberation.resolve(path.get(0), rejected());

        assertThat(planning.standing(paper).next()).containsExactly(path.get(1));
    }

    @Test
    void whatTheCouncilRejectsIsRejected() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        deliberation.resolve(path.get(0), accepted());
        deliberation.resolve(path.get(1), rejected());

        assertThat(planning.standing(paper)).isEqualTo(new Standing(PathState.CLOSED, List.of(), PathEnd.REJECTED));
    }

    @Test
    void anAmendedRecommendationIsTheProposalOfTheNextStation() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet sechs Grundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        // when
        deliberation.resolve(path.get(0), amended("Der Rat verabschiedet sieben Grundsätze."));

        // then
        assertThat(papers.require(paper).currentText().number()).isEqualTo(2);
        assertThat(papers.require(paper).content().parts().get(0).wording()).contains("sieben");
        assertThat(paths.require(path.get(0)).latest().textVersion()).isEqualTo(1);
    }

    @Test
    void thatTheAmountOfAnAmendedPaperStandsAsBeforeIsSaidUntilSomebodyChangesIt() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, covered("50000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        assertThat(money.before(path.get(0))).contains("ADI", "bleibt bei 50.000,00 Euro");
        assertThat(money.after(paper)).isEmpty();

        // when
        deliberation.resolve(path.get(0), amended("Zwölf Räume werden saniert."));

        // then
        assertThat(money.after(path.get(0))).singleElement().asString().contains("ADI", "bleibt bei 50.000,00 Euro");
        assertThat(money.after(path.get(1))).isEmpty();
        assertThat(money.after(paper)).hasSize(1);

        // when
        Content content = papers.require(paper).content();
        deliberation.status(paper, "RETURNED");
        drafting.revise(paper, Revision.of(new Content(content.subject(), true, content.facts(), content.parts(),
                covered("90000"), content.inclusion(), content.relevance(), content.attachments())), "meerbusch.sachbearbeitung");

        // then
        assertThat(money.after(paper)).isEmpty();
    }

    @Test
    void anAmountThatABodyAmendsIsAskedForAgainAndGoesOnToTheResolution() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("12000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        // when
        deliberation.resolve(path.get(0), amended("Zwölf Räume werden saniert.", new BigDecimal("40000.50")));

        // then
        assertThat(money.after(path.get(0))).singleElement().asString().contains("Der Gesamtbetrag ist nun 40.000,50 Euro statt"
                + " 12.000,00 Euro. Erheblich: der Rat muss vorher zustimmen (§ 83 GO NRW).");
        assertThat(planning.hints(paper)).anyMatch(hint -> hint.contains("40.000,50 Euro"));
        assertThat(papers.require(paper).content().finance()).as("what the treasury signed").isEqualTo(beyondThePlan("12000"));
        assertThat(ledger.entries(Chain.paper(paper.value()))).filteredOn(entry -> entry.event().startsWith("consultation.result"))
                .isNotEmpty().allSatisfy(entry -> assertThat(entry.factsByName()).containsEntry("amendedAmountCents", 4_000_050));

        // when
        deliberation.resolve(path.get(1), accepted());

        // then
        assertThat(events.stream(Path.PartDecided.class)).singleElement()
                .extracting(Path.PartDecided::amendedAmountCents).isEqualTo(4_000_050L);
        assertThat(money.after(path.get(0))).as("nothing is asked of the council any more").singleElement().asString()
                .contains("Erheblich: der Rat hat zugestimmt (§ 83 GO NRW).").doesNotContain("muss");
    }

    @Test
    void moneyToWhichTheCouncilAgreedWithAnotherPartIsNotAskedOfItAgainUnlessItHasChanged() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("500000"), "Der Rat bewilligt die Mittel.",
                "Der Ausschuss wählt die Räume aus.");
        List<ConsultationId> path = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1).in(council, null),
                PlannedStation.of("adi", ConsultationRole.DECISION, 2, 2));
        assertThat(planning.hints(paper)).contains("Finanzteil: Erheblich: der Rat muss vorher zustimmen (§ 83 GO NRW).");

        // when
        deliberation.resolve(path.get(0), accepted());

        // then
        assertThat(planning.hints(paper)).contains("Finanzteil: Erheblich: der Rat hat zugestimmt (§ 83 GO NRW).")
                .noneMatch(hint -> hint.contains("muss"));
        assertThat(deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.DECISION, 1, 2))).hasSize(1);

        // when
        Content content = papers.require(paper).content();
        deliberation.status(paper, "RETURNED");
        drafting.revise(paper, Revision.of(new Content(content.subject(), true, content.facts(), content.parts(),
                beyondThePlan("600000"), content.inclusion(), content.relevance(), content.attachments())), "meerbusch.sachbearbeitung");

        // then
        assertThat(planning.hints(paper)).contains("Finanzteil: Erheblich: der Rat muss vorher zustimmen (§ 83 GO NRW).");
    }

    private static Finance beyondThePlan(String amount) {
        return new Finance(Finance.Effect.YES, Finance.Kind.AUFWAND, new BigDecimal(amount), null, null, null, null, false, false,
                Overrun.UEBERPLANMAESSIG, null, "Mehrertrag", "Die Decke ist undicht.", null);
    }

    private static Finance covered(String amount) {
        return Finance.covered(Finance.Kind.AUFWAND, new BigDecimal(amount), "1.01.02");
    }

    @Test
    void aPostponedMatterComesBackInTheChosenSession() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        MeetingId later = deliberation.session("adi", LocalDate.of(2021, 11, 9));

        // when
        deliberation.resolve(path.get(0), postponed(later));

        // then
        Consultation station = paths.require(path.get(0));
        assertThat(station.meetingId()).isEqualTo(later);
        assertThat(planning.standing(paper).next()).containsExactly(path.get(0));
        assertThat(paths.require(path.get(1)).meetingId()).as("the council's session would come too early").isNotEqualTo(council);
        assertThat(meetings.agenda(council)).as("papers").noneMatch(item -> item.consultationId() != null);
        assertThat(meetings.agenda(adi)).filteredOn(item -> item.consultationId() != null).extracting(AgendaItem::status)
                .containsExactly(ItemStatus.SETTLED);
    }

    @Test
    void aReferredMatterGoesToTheCommitteeAndComesBack() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("rat", ConsultationRole.DECISION, 1).in(council, null));

        // when
        deliberation.resolve(path.get(0), referred("adi"));

        // then
        assertThat(paths.stations(paper)).filteredOn(Consultation::isOpen)
                .extracting(each -> each.organizationId() + " " + each.role())
                .containsExactly("adi PRELIMINARY", "rat DECISION");
    }

    @Test
    void aCommitteeAddsStationsBeforeOrWithTheNextOne() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        String other = otherCommittee();

        // when
        deliberation.resolve(path.get(0),
                adding(Outcome.ACCEPTED, ConsultationRole.PRELIMINARY, AddedWhen.BEFORE_NEXT, other));

        // then
        assertThat(planning.standing(paper).next()).singleElement()
                .satisfies(next -> assertThat(paths.require(next).organizationId()).isEqualTo(other));
    }

    @Test
    void stationsAddedWithTheNextOneRunInParallel() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        deliberation.resolve(path.get(0), adding(Outcome.STATIONS_ADDED, ConsultationRole.TAKING_NOTE,
                AddedWhen.WITH_NEXT, otherCommittee()));

        assertThat(planning.standing(paper).next()).hasSize(2).contains(path.get(1));
    }

    @Test
    void aPaperReturnedToTheAdministrationGetsANewPath() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        // when
        deliberation.resolve(path.get(0), result(Outcome.RETURNED_TO_ADMINISTRATION, null));

        // then
        assertThat(planning.standing(paper).state()).isEqualTo(PathState.DRAFTING);
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.RETURNED);
        assertThat(meetings.agenda(council)).as("papers").noneMatch(item -> item.consultationId() != null);

        // when
        deliberation.status(paper, "SCHEDULED");
        List<ConsultationId> again = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1));

        // then
        assertThat(planning.standing(paper).next()).isEqualTo(again);
    }

    @Test
    void aReportEndsWhenItIsNoted() {
        PaperId paper = deliberation.paper(PaperKind.REPORT, Finance.none());
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 1).in(adi, null));

        deliberation.resolve(path.get(0), result(Outcome.NOTED, null));

        assertThat(planning.standing(paper)).isEqualTo(new Standing(PathState.CLOSED, List.of(), PathEnd.NOTED));
    }

    @Test
    void aPaperWithdrawnInTheSessionEnds() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        deliberation.resolve(path.get(0), result(Outcome.WITHDRAWN, null));

        assertThat(planning.standing(paper)).isEqualTo(new Standing(PathState.CLOSED, List.of(), PathEnd.WITHDRAWN));
    }

    @Test
    void whatOneBodyRecordsAsWithdrawnNoOtherBodyDealsWith() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        MeetingId other = deliberation.session(otherCommittee(), LocalDate.of(2021, 9, 16));
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1).in(adi, null),
                PlannedStation.of(otherCommittee(), ConsultationRole.PRELIMINARY, 1).in(other, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2).in(council, null));

        // when
        deliberation.resolve(path.get(0), result(Outcome.WITHDRAWN, null));

        // then
        assertThat(planning.standing(paper)).isEqualTo(new Standing(PathState.CLOSED, List.of(), PathEnd.WITHDRAWN));
        assertThat(meetings.agenda(other)).as("papers").noneMatch(item -> item.consultationId() != null);
        assertThat(events.stream(Consultation.Dropped.class).map(Consultation.Dropped::consultationId))
                .containsExactlyInAnyOrder(path.get(1), path.get(2));
    }

    @Test
    void whoEntersTheResultDoesNotConfirmIt() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        deliberation.inSession(path.get(0));
        minuting.enter(path.get(0), accepted(), Deliberation.MINUTES);

        // when, then
        assertThatThrownBy(() -> minuting.confirm(path.get(0), Deliberation.MINUTES)).isInstanceOf(Refusal.class)
                .hasMessageContaining("darf es nicht selbst bestätigen");
    }

    @Test
    void theChairSendsAWrongResultBackToTheMinuteTaker() {
        // given
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        deliberation.inSession(path.get(0));
        minuting.enter(path.get(0), accepted(), Deliberation.MINUTES);

        // when
        minuting.query(path.get(0), "Es waren 16 Stimmen.", Deliberation.CHAIR);
        minuting.enter(path.get(0), result(Outcome.ACCEPTED, new Votes(16, 0, 0, 16)), Deliberation.MINUTES);

        // then
        assertThat(paths.require(path.get(0)).results()).singleElement()
                .satisfies(result -> assertThat(result.votes()).isEqualTo(new Votes(16, 0, 0, 16)));
    }

    @Test
    void aStationIsNotPutOnTheAgendaOfAnotherBody() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);

        assertThatThrownBy(() -> placement.put(path.get(0), council, LateEntry.NONE, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("keine Sitzung des beratenden Gremiums");
    }

    @Test
    void theCouncilIsNotAskedBeforeTheCommittee() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = committeeThenCouncil(paper);
        MeetingId early = deliberation.session("rat", LocalDate.of(2021, 9, 2));

        assertThatThrownBy(() -> placement.put(path.get(1), early, LateEntry.NONE, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("ADI 14.09.2021");
    }

    @Test
    void anOutcomeThatTheRoleDoesNotKnowIsRefused() {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("rat", ConsultationRole.DECISION, 1).in(council, null));

        assertThatThrownBy(() -> minuting.enter(path.get(0), result(Outcome.FORWARDED_WITHOUT_VOTE, null),
                Deliberation.MINUTES)).isInstanceOf(Refusal.class)
                .hasMessageContaining("in der Rolle Entscheidung nicht möglich");
    }

    private List<ConsultationId> committeeThenCouncil(PaperId paper) {
        return deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2).in(council, null));
    }

    private static String otherCommittee() {
        return "hfwa";
    }
}
