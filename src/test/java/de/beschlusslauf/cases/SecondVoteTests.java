package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationStatus;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The mayor objects to a part that the council has adopted, while committees still deal with the other one: the council's two
 * weeks (§ 54 (1) GO NRW) run, so its second vote waits for nobody.
 */
class SecondVoteTests extends PaperPlay {

    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 9);
    private static final LocalDate OBJECTION = LocalDate.of(2021, 9, 10);
    private static final LocalDate AGAIN = LocalDate.of(2021, 9, 21);
    private static final LocalDate TOO_LATE = LocalDate.of(2021, 9, 28);
    private static final LocalDate FAR = LocalDate.of(2022, 6, 30);

    Town town;
    PaperRun paper;

    @BeforeEach
    void meerbusch() {
        town = stage.town("meerbusch", LocalDate.of(2021, 7, 1));
    }

    @Test
    void theCouncilVotesAgainBeforeTheCommitteesAreThroughWithTheOtherPart() {
        // given
        LocalDate preparing = LocalDate.of(2021, 10, 5);
        LocalDate deciding = LocalDate.of(2021, 10, 12);
        objectedWhileCommitteesDeal(preparing, deciding);

        // then the council office reads both windows, and the law's is kept
        assertThat(town.opens("ratsbuero", paper.id(), "userTask_putOnAgenda").value("hints").toString())
                .contains("frühestens am 13.09.2021 und spätestens am 24.09.2021", "Ladung zuzustellen bis");
        assertThatThrownBy(() -> paper.putOnAgenda("Rat", town.session("rat", TOO_LATE)))
                .hasMessageContaining("spätestens am 24.09.2021");

        // when
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));

        // then nobody loses a place
        assertThat(stations(paper.id())).filteredOn(Consultation::isOpen).extracting(Consultation::status)
                .containsOnly(ConsultationStatus.ON_AGENDA).hasSize(3);

        // when
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
        assertThat(town.status(paper.id())).as("the other part is with the committees").isEqualTo("IN_CONSULTATION");
        carryOut("Satzung bekannt machen");
        stage.afterSession(preparing);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));
        stage.afterSession(deciding);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        carryOut("Konzept erarbeiten");

        // then
        endsWell();
    }

    @Test
    void theCommitteesGoOnWhileTheCouncilIsStillToVoteAgain() {
        // given
        LocalDate preparing = LocalDate.of(2021, 9, 14);
        LocalDate deciding = LocalDate.of(2021, 9, 16);
        objectedWhileCommitteesDeal(preparing, deciding);
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));

        // when
        stage.afterSession(preparing);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));
        stage.afterSession(deciding);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));

        // then
        assertThat(town.status(paper.id())).as("the council votes again").isEqualTo("IN_CONSULTATION");
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
        carryOut("Konzept erarbeiten");
        carryOut("Satzung bekannt machen");
        endsWell();
    }

    @Test
    void whatTheCouncilRefersInItsSecondVoteComesBackOnThePath() {
        // given
        LocalDate deciding = LocalDate.of(2021, 9, 16);
        LocalDate culture = LocalDate.of(2021, 10, 5);
        LocalDate third = LocalDate.of(2021, 10, 28);
        objectedWhileCommitteesDeal(LocalDate.of(2021, 9, 14), deciding);
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));
        stage.afterSession(LocalDate.of(2021, 9, 14));
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));
        stage.afterSession(deciding);
        paper.result("vorsitz.apl", Vote.rejected(8, 9, 0));

        // when
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.none("REFERRED").with("referredTo", "schule"));

        // then
        paper.putOnAgenda("Schul", town.session("schule", culture));
        stage.afterSession(culture);
        paper.result("vorsitz.schule", Vote.accepted("RECOMMENDS", 9, 8, 0));
        paper.putOnAgenda("Rat", town.session("rat", third));
        stage.afterSession(third);
        paper.result("buergermeister", Vote.rejected(20, 25, 0));
        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.ANNULLED);
        assertThat(town.status(paper.id())).isEqualTo("ANNULLED");
    }

    @Test
    void whatIsReturnedWaitsForTheSecondVoteAndIsPlannedWithoutThePartThatItConcerns() {
        // given
        LocalDate preparing = LocalDate.of(2021, 9, 14);
        LocalDate later = LocalDate.of(2021, 11, 16);
        objectedWhileCommitteesDeal(preparing, LocalDate.of(2021, 9, 16));
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));
        stage.afterSession(preparing);
        paper.result("vorsitz.adi", Vote.none("RETURNED_TO_ADMINISTRATION"));
        assertThat(town.has(paper.author(), paper.id(), "userTask_draftPaper")).as("the council votes first").isFalse();

        // when
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));

        // then
        assertThat(town.status(paper.id())).isEqualTo("RETURNED");
        UUID session = town.session("apl", later);
        toCouncilOffice(paper, Draft.of(later, "Überarbeitet.", "Der Rat gibt sich eine neue Satzung.",
                "Der Ausschuss beauftragt die Verwaltung mit einem kleineren Konzept."));
        paper.schedule(List.of(part("2", station("apl", "DECISION", 1, session))));
        stage.afterSession(later);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        carryOut("Konzept erarbeiten");
        carryOut("Satzung bekannt machen");
        endsWell();
    }

    @Test
    void thePaperIsWithdrawnBeforeTheSecondVoteAlthoughItsOtherPartIsCarriedOut() {
        // given
        LocalDate preparing = LocalDate.of(2021, 9, 14);
        LocalDate deciding = LocalDate.of(2021, 9, 16);
        objectedWhileCommitteesDeal(preparing, deciding);
        stage.afterSession(preparing);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));
        stage.afterSession(deciding);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        carryOut("Konzept erarbeiten");

        // when
        stage.door().withdraw(town.user("buergermeister"), paper.id(), "Die Satzung wird nicht mehr gebraucht.");

        // then
        assertThat(resolutions(paper.id())).extracting(Resolution::partNumber, Resolution::status)
                .containsExactlyInAnyOrder(tuple(1, ResolutionStatus.ANNULLED), tuple(2, ResolutionStatus.SETTLED));
        assertThat(town.status(paper.id())).isEqualTo("WITHDRAWN");
        assertThat(ledgerIsSound(paper.id())).isTrue();
    }

    /** Part 1 is the council's, part 2 the committees'; the council has adopted its part and the mayor has objected. */
    private void objectedWhileCommitteesDeal(LocalDate preparing, LocalDate deciding) {
        UUID council = town.session("rat", COUNCIL);
        paper = new PaperRun(town, "zd");
        paper.start("Vorlage mit zwei Teilen");
        toCouncilOffice(paper, Draft.of(COUNCIL, "Der Sachverhalt steht in den Anlagen.",
                "Der Rat gibt sich eine neue Satzung.", "Der Ausschuss beauftragt die Verwaltung mit einem Konzept."));
        paper.schedule(List.of(part("1", station("rat", "DECISION", 1, council)),
                part("2", station("adi", "PRELIMINARY", 1, town.session("adi", preparing))),
                part("2", station("apl", "DECISION", 2, town.session("apl", deciding)))));
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        stage.travelTo(OBJECTION);
        town.does("buergermeister", paper.id(), "userTask_reviewResolution",
                Map.of("decision", "OBJECTION", "reason", "Die Satzung gefährdet das Wohl der Stadt."));
        assertThat(town.has("ratsbuero", paper.id(), "userTask_putOnAgenda")).as("at once").isTrue();
    }

    private void carryOut(String what) {
        paper.publish(FAR);
        paper.plan(new Plan("zd").entry("MEASURE", what, FAR));
        paper.complete(what, "Erledigt.");
    }

    private void endsWell() {
        assertThat(resolutions(paper.id())).extracting(Resolution::partNumber, Resolution::status)
                .containsExactlyInAnyOrder(tuple(1, ResolutionStatus.SUPERSEDED), tuple(1, ResolutionStatus.SETTLED),
                        tuple(2, ResolutionStatus.SETTLED));
        assertThat(jdbc.queryForList("select status from deadline where kind = 'RE_VOTE_LATEST' and chain_id = ?",
                String.class, paper.id().toString())).containsExactly("MET");
        assertThat(town.status(paper.id())).isEqualTo("ARCHIVED");
        assertThat(ledgerIsSound(paper.id())).isTrue();
    }

    private static Map<String, Object> part(String number, Map<String, Object> station) {
        Map<String, Object> only = new HashMap<>(station);
        only.put("parts", List.of(number));
        return only;
    }
}
