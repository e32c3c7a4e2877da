package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * A paper whose run began before an upgrade goes on, on the model of that time: it has no way beside the path for the council's
 * second vote, so that the path comes to it, and it waits for two messages where today there is one.
 */
class OlderLifecycleTests extends OlderModelPlay {

    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 9);
    private static final LocalDate OBJECTION = LocalDate.of(2021, 9, 10);
    private static final LocalDate AGAIN = LocalDate.of(2021, 9, 21);
    private static final LocalDate FAR = LocalDate.of(2022, 6, 30);

    PaperRun paper;

    OlderLifecycleTests() {
        super("models/older/lifecycle-in-which-second-votes-wait-for-the-path.bpmn");
    }

    @Test
    void aPaperThatIsCarriedOutIsVotedOnAgainAndEnds() {
        // given
        begins("Der Rat gibt sich eine neue Satzung.");
        paper.schedule(List.of(station("rat", "DECISION", 1, town.session("rat", COUNCIL))));
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        assertThat(waitsFor()).containsExactlyInAnyOrder("messageEvent_allSettled", "messageEvent_pathExtended");

        // when
        object();

        // then the path takes it up at once, since nothing else is to be dealt with
        voteAgain();
        assertThat(waitsFor()).containsExactlyInAnyOrder("messageEvent_allSettled", "messageEvent_pathExtended");
        carryOut("Satzung bekannt machen");
        ends(tuple(1, ResolutionStatus.SUPERSEDED), tuple(1, ResolutionStatus.SETTLED));
    }

    @Test
    void theSecondVoteComesWhenTheCommitteeBeforeIsThrough() {
        // given a committee that still deals with the other part
        LocalDate preparing = LocalDate.of(2021, 9, 14);
        LocalDate deciding = LocalDate.of(2021, 10, 12);
        begins("Der Rat gibt sich eine neue Satzung.", "Der Ausschuss beauftragt die Verwaltung mit einem Konzept.");
        paper.schedule(List.of(part("1", station("rat", "DECISION", 1, town.session("rat", COUNCIL))),
                part("2", station("adi", "PRELIMINARY", 1, town.session("adi", preparing))),
                part("2", station("apl", "DECISION", 2, town.session("apl", deciding)))));
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        object();
        assertThat(town.has("ratsbuero", paper.id(), "userTask_putOnAgenda")).as("it waits for the committee").isFalse();

        // when
        stage.afterSession(preparing);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));

        // then
        voteAgain();
        carryOut("Satzung bekannt machen");
        stage.afterSession(deciding);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        carryOut("Konzept erarbeiten");
        ends(tuple(1, ResolutionStatus.SUPERSEDED), tuple(1, ResolutionStatus.SETTLED), tuple(2, ResolutionStatus.SETTLED));
    }

    @Test
    void whatTheCouncilDoesNotAdoptAgainIsAnnulledAndThePaperEnds() {
        // given
        begins("Der Rat gibt sich eine neue Satzung.");
        paper.schedule(List.of(station("rat", "DECISION", 1, town.session("rat", COUNCIL))));
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        object();

        // when
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.rejected(20, 25, 0));

        // then
        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.ANNULLED);
        assertThat(town.status(paper.id())).isEqualTo("ANNULLED");
        assertThat(running()).isZero();
    }

    private void begins(String... parts) {
        town.session("rat", COUNCIL);
        paper = new PaperRun(town, "zd");
        paper.start("Vorlage aus der Zeit davor");
        assertThat(running()).as("on the older model").isEqualTo(1);
        toCouncilOffice(paper, Draft.of(COUNCIL, "Der Sachverhalt steht in den Anlagen.", parts));
    }

    private void object() {
        stage.travelTo(OBJECTION);
        town.does("buergermeister", paper.id(), "userTask_reviewResolution",
                Map.of("decision", "OBJECTION", "reason", "Die Satzung gefährdet das Wohl der Stadt."));
    }

    private void voteAgain() {
        paper.putOnAgenda("Rat", town.session("rat", AGAIN));
        stage.afterSession(AGAIN);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
    }

    private void carryOut(String what) {
        paper.publish(FAR);
        paper.plan(new Plan("zd").entry("MEASURE", what, FAR));
        paper.complete(what, "Erledigt.");
    }

    private void ends(Tuple... parts) {
        assertThat(resolutions(paper.id())).extracting(Resolution::partNumber, Resolution::status)
                .containsExactlyInAnyOrder(parts);
        assertThat(town.status(paper.id())).isEqualTo("ARCHIVED");
        assertThat(running()).isZero();
        assertThat(ledgerIsSound(paper.id())).isTrue();
    }

    /** Messages for which the run of the paper itself waits. */
    private List<String> waitsFor() {
        return jdbc.queryForList("select s.activity_id_ from act_ru_event_subscr s join act_re_procdef d on d.deployment_id_ = ?"
                + " join act_ru_execution e on e.id_ = s.execution_id_ and e.proc_def_id_ = d.id_"
                + " where s.activity_id_ like 'messageEvent%'", String.class, deployment);
    }

    private static Map<String, Object> part(String number, Map<String, Object> station) {
        Map<String, Object> only = new HashMap<>(station);
        only.put("parts", List.of(number));
        return only;
    }
}
