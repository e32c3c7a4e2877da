package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;

import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Handbook 5.1 and 5.3: results that can be true are taken, those that contradict themselves are refused. */
class ResultCheckTests {

    final Consultation council = station("rat", ConsultationRole.DECISION, List.of(1, 2));

    @ParameterizedTest(name = "{0}: {1}/{2}/{3} of {4}")
    @CsvSource({
        "T1,   17,  0,  0, 17, einstimmig",
        "T2,   43,  3,  3, 49, mehrheitlich",
        "T4,   59,  0,  2, 66, einstimmig bei 2 Enthaltungen",
        "T5a,  34,  0,  0, 34, einstimmig",
        "T5b,  14,  3,  0, 17, mehrheitlich",
        "T5c,  28,  7,  1, 36, mehrheitlich"})
    void whatTheMinutesCallAcceptedIsAccepted(String id, int yes, int no, int abstained, int members, String words) {
        Votes votes = new Votes(yes, no, abstained, yes + no + abstained);

        assertThatCode(() -> check(members, result(Outcome.ACCEPTED, votes))).doesNotThrowAnyException();
        assertThat(votes.inWords()).startsWith(words + " (");
        assertThatThrownBy(() -> check(members, result(Outcome.REJECTED, votes))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ist der Vorschlag angenommen");
    }

    @ParameterizedTest(name = "{0}: {1}/{2}/{3} of {4}")
    @CsvSource({
        "T3,    5, 50, 11, 66, mehrheitlich abgelehnt",
        "T7,    8,  8,  1, 17, abgelehnt bei Stimmengleichheit",
        "T8,    0,  0, 17, 17, abgelehnt bei Stimmengleichheit"})
    void whatTheMinutesCallRejectedIsRejected(String id, int yes, int no, int abstained, int members, String words) {
        Votes votes = new Votes(yes, no, abstained, yes + no + abstained);

        assertThatCode(() -> check(members, result(Outcome.REJECTED, votes))).doesNotThrowAnyException();
        assertThat(votes.inWords()).startsWith(words + " (");
        assertThatThrownBy(() -> check(members, result(Outcome.ACCEPTED, votes))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Stimmengleichheit lehnt ab");
    }

    @Test
    void aResolutionOfTooFewStandsUntilTheLackOfQuorumIsEstablished() {
        // given: T9, 6 of 21
        Votes six = new Votes(6, 0, 0, 6);

        // then
        assertThat(six.isQuorate(21)).isFalse();
        assertThat(six.doubts(21)).containsExactly("Anwesend waren 6, beschlussfähig ist das Gremium ab 11.");
        assertThat(new Votes(11, 0, 0, 11).doubts(21)).isEmpty();
        assertThatCode(() -> check(21, result(Outcome.ACCEPTED, six))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(21, inquorate(Outcome.ACCEPTED, six))).isInstanceOf(Refusal.class)
                .hasMessageContaining("vertagt/zurückgestellt");
        assertThatCode(() -> check(21, inquorate(Outcome.POSTPONED, null))).doesNotThrowAnyException();
    }

    @Test
    void moreVotesThanPeopleAreRefused() {
        assertThatThrownBy(() -> check(17, result(Outcome.ACCEPTED, new Votes(15, 2, 1, 17))))
                .hasMessageContaining("18 Stimmen erfasst, aber nur 17");
        assertThatThrownBy(() -> check(17, result(Outcome.ACCEPTED, new Votes(17, 1, 0, 18))))
                .hasMessageContaining("nur 17 Stimmen");
    }

    @Test
    void aVoteNeedsItsTotalsAndItsVerb() {
        assertThatThrownBy(() -> check(17, result(Outcome.ACCEPTED, null))).hasMessageContaining("Enthaltungsstimmen");
        NewResult silent = new NewResult(Outcome.ACCEPTED, null, new Votes(17, 0, 0, 17), false, "c", "m", List.of(),
                null, null, null, null, AddedStations.NONE, null);
        assertThatThrownBy(() -> check(17, silent)).hasMessageContaining("Verb des Beschlusses");
    }

    @Test
    void someButNotAllPartsAreAcceptedInParts() {
        assertThatCode(() -> check(17, Deliberation.inParts(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(17, Deliberation.inParts(1, 2))).hasMessageContaining("sind es alle oder keiner");
        assertThatThrownBy(() -> check(17, Deliberation.inParts())).hasMessageContaining("sind es alle oder keiner");
        assertThatThrownBy(() -> check(17, Deliberation.inParts(3))).hasMessageContaining("gehört nicht zu dieser Station");
    }

    @ParameterizedTest
    @EnumSource(ConsultationRole.class)
    void onlyTheBodyThatDecidesResolves(ConsultationRole role) {
        // given
        Consultation station = station("adi", role, List.of(1));

        // then
        for (Wording each : Wording.values()) {
            NewResult result = new NewResult(Outcome.ACCEPTED, each, new Votes(17, 0, 0, 17), false, "c", "m", List.of(),
                    null, null, null, null, AddedStations.NONE, null);
            if (each == Wording.RESOLVES && role != ConsultationRole.DECISION) {
                assertThatThrownBy(() -> check(station, 17, result)).isInstanceOf(Refusal.class)
                        .hasMessageContaining("kann das Gremium nicht „beschließt“ sagen");
            } else {
                assertThatCode(() -> check(station, 17, result)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatBelongsToAnotherOutcomeIsDropped() {
        NewResult unamended = new NewResult(Outcome.ACCEPTED, Wording.RESOLVES, new Votes(17, 0, 0, 17), false, "c", "m",
                List.of(1), "derselbe Text", BigDecimal.TEN, "adi", null, AddedStations.NONE, null);

        assertThat(unamended.amendedText()).isNull();
        assertThat(unamended.amendedAmount()).isNull();
        assertThat(unamended.acceptedParts()).isEmpty();
        assertThat(unamended.referredTo()).isNull();
    }

    @Test
    void anAmendmentBringsTheWordingOfEveryPart() {
        assertThatCode(() -> check(17, Deliberation.amended("Teil 1:\nneu\n\nTeil 2:\nalt"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(17, Deliberation.amended("Teil 1:\nneu"))).hasMessageContaining("Beschlussteil 2");
        assertThatThrownBy(() -> check(17, Deliberation.amended("Teil 1:\na\nTeil 2:\nb\nTeil 9:\nc")))
                .hasMessageContaining("Beschlussteil 9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | größer als 0", "-1 | größer als 0", "1.005 | Nachkommastellen",
        "10000000000000 | zu groß"})
    void theAmountOfAnAmendmentIsOneThatAnAuthorCouldName(BigDecimal amount, String sentence) {
        assertThatThrownBy(() -> check(17, amendedTo(amount))).hasMessageContaining(sentence)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("amendedAmount"));
    }

    @Test
    void anAmendmentMayNameItsAmount() {
        assertThatCode(() -> check(17, amendedTo(new BigDecimal("90000.5")))).doesNotThrowAnyException();
        assertThatCode(() -> check(17, amendedTo(null))).doesNotThrowAnyException();
    }

    private static NewResult amendedTo(@Nullable BigDecimal amount) {
        return Deliberation.amended("Teil 1:\nneu\n\nTeil 2:\nalt", amount);
    }

    @Test
    void afterTheDecisionOthersOnlyTakeNote() {
        assertThatThrownBy(() -> check(17, Deliberation.adding(Outcome.ACCEPTED, ConsultationRole.PRELIMINARY,
                AddedWhen.BEFORE_NEXT, "apl"))).hasMessageContaining("nur noch zur Kenntnis");
        assertThatThrownBy(() -> check(17, Deliberation.adding(Outcome.ACCEPTED, ConsultationRole.DECISION,
                AddedWhen.BEFORE_NEXT, "apl"))).hasMessageContaining("weitere Entscheidung plant das Ratsbüro");
        assertThatCode(() -> check(17, Deliberation.adding(Outcome.ACCEPTED, ConsultationRole.TAKING_NOTE,
                AddedWhen.WITH_NEXT, "apl"))).doesNotThrowAnyException();
        assertThat(AddedStations.roles(ConsultationRole.DECISION)).containsExactly(ConsultationRole.TAKING_NOTE);
        assertThat(AddedStations.roles(ConsultationRole.PRELIMINARY)).doesNotContain(ConsultationRole.DECISION)
                .contains(ConsultationRole.HEARING, ConsultationRole.PRELIMINARY);
    }

    @Test
    void afterTheDecisionNobodyIsAskedWhetherTheNextStationWaits() {
        NewResult told = Deliberation.adding(Outcome.ACCEPTED, ConsultationRole.TAKING_NOTE, null, "apl");

        assertThatCode(() -> check(17, told)).doesNotThrowAnyException();
    }

    @Test
    void aBodyRefersToAnotherOneAndNamesIt() {
        assertThatThrownBy(() -> check(17, Deliberation.referred(null))).hasMessageContaining("Wählen Sie den Ausschuss");
        assertThatThrownBy(() -> check(17, Deliberation.referred("rat"))).hasMessageContaining("An den Rat wird nicht");
        Consultation committee = station("adi", ConsultationRole.PRELIMINARY, List.of(1));
        assertThatThrownBy(() -> check(committee, 17, Deliberation.referred("adi")))
                .hasMessageContaining("nicht an sich selbst");
    }

    @Test
    void nothingIsPostponedToTheSessionThatPostponesIt() {
        // given
        Consultation station = station("adi", ConsultationRole.PRELIMINARY, List.of(1));
        MeetingId today = MeetingId.random();
        station.putOnAgenda(today, AgendaItemId.random());

        // then
        assertThatThrownBy(() -> check(station, 17, Deliberation.postponed(today)))
                .hasMessageContaining("Auf dieselbe Sitzung");
        assertThatCode(() -> check(station, 17, Deliberation.postponed(MeetingId.random()))).doesNotThrowAnyException();
    }

    @Test
    void aReportHasNoWordingThatCouldBeAmended() {
        Consultation report = station("adi", ConsultationRole.PRELIMINARY, List.of());

        assertThatThrownBy(() -> check(report, 17, Deliberation.amended("Neuer Text")))
                .hasMessageContaining("keinen Beschlusswortlaut");
    }

    @Test
    void aBodyThatOnlyRecommendsHasResolvedNothing() {
        assertThat(Wording.RECOMMENDS.heading()).isEqualTo("Beschlussempfehlung");
        assertThat(Wording.RESOLVES.heading()).isEqualTo("Beschluss");
    }

    private void check(int members, NewResult result) {
        check(council, members, result);
    }

    private static void check(Consultation station, int members, NewResult result) {
        Organization body = new Organization(station.organizationId(), "Das Gremium", "Gremium",
                OrganizationType.COMMITTEE, members, true, false, null, List.of(), false, false);
        new ResultCheck(body, "rat").check(station, result);
    }

    private static NewResult result(Outcome outcome, Votes votes) {
        return Deliberation.result(outcome, votes);
    }

    private static NewResult inquorate(Outcome outcome, Votes votes) {
        return new NewResult(outcome, Wording.RESOLVES, votes, true, "c", "m", List.of(), null, null, null, null,
                AddedStations.NONE, null);
    }

    private static Consultation station(String body, ConsultationRole role, List<Integer> parts) {
        return new Consultation(PaperId.random(), "meerbusch", body, role, 1, parts, false, null);
    }
}
