package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.Staged;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Minute-takers of the body enter its result, its chair confirms it; nothing survives a test. */
@Staged
@Transactional
class ResultRightsTests {

    private static final String OTHER_CHAIR = "meerbusch.recht.vorsitz.apl";
    private static final String OTHER_MINUTES = "meerbusch.recht.protokoll.apl";
    private static final String MAYOR = "meerbusch.recht.buergermeister";

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    ProcessStarts starts;
    @Autowired
    TaskService tasks;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void twoCommitteesWithPeopleOfTheirOwn() {
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));
        clerks.people();
        clerks.person(OTHER_CHAIR, Roles.CHAIR, new Membership("apl", Position.CHAIR));
        clerks.person(OTHER_MINUTES, Roles.MINUTE_TAKER, new Membership("apl", Position.MINUTE_TAKER));
        clerks.person(MAYOR, Roles.MAYOR);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theMinuteTakerOfAnotherCommitteeEntersNothing() {
        Task enter = clerks.task(inSession("adi"), "userTask_enterResult");

        assertThat(groups(enter)).containsExactly("meerbusch.gremium.adi.schriftfuehrung");
        assertThatThrownBy(() -> clerks.submit(OTHER_MINUTES, Roles.MINUTE_TAKER, enter, accepted()))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
    }

    @Test
    void theFormNamesOnlyPeopleOfTheBody() {
        Task enter = clerks.task(inSession("adi"), "userTask_enterResult");

        Map<String, Object> shown = clerks.open(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter);

        assertThat(shown.get("chairs").toString()).contains(Deliberation.CHAIR)
                .doesNotContain(OTHER_CHAIR).doesNotContain(MAYOR);
        assertThat(shown.get("minuteTakers").toString()).contains(Deliberation.MINUTES).doesNotContain(OTHER_MINUTES);
        Map<String, Object> foreign = new HashMap<>(accepted());
        foreign.put("chair", OTHER_CHAIR);
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, foreign))
                .isInstanceOf(Refusal.class).hasMessageContaining("Vorsitz");
    }

    @Test
    void neitherTheChairOfAnotherCommitteeNorTheMayorConfirmsForACommittee() {
        Task confirm = entered("adi", Deliberation.MINUTES, accepted());

        assertThat(groups(confirm)).containsExactly("meerbusch.gremium.adi.vorsitz");
        for (String stranger : List.of(OTHER_CHAIR, MAYOR)) {
            assertThatThrownBy(() -> clerks.submit(stranger, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED")))
                    .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
        }
    }

    @Test
    void theMayorConfirmsForTheCouncilAndHisGeneralDeputyDoesNot() {
        clerks.person(Deliberation.MINUTES, Roles.MINUTE_TAKER, new Membership("rat", Position.MINUTE_TAKER));
        Map<String, Object> answer = new HashMap<>(accepted());
        answer.putAll(Map.of("wording", "RESOLVES", "chair", MAYOR));
        Task confirm = entered("rat", Deliberation.MINUTES, answer);

        assertThatThrownBy(() -> clerks.submit("meerbusch.recht.vertretung", Roles.MAYOR, confirm,
                Map.of("decision", "CONFIRMED"))).isInstanceOf(Refusal.class);
        clerks.submit(MAYOR, Roles.MAYOR, confirm, Map.of("decision", "CONFIRMED"));

        assertThat(tasks.createTaskQuery().taskId(confirm.getId()).count()).isZero();
    }

    @Test
    void whoTookTheMinutesDoesNotConfirmEvenIfSomebodyElseEnteredTheResult() {
        String colleague = "meerbusch.recht.protokoll.adi";
        clerks.person(colleague, Roles.MINUTE_TAKER, new Membership("adi", Position.MINUTE_TAKER));

        Task confirm = entered("adi", colleague, accepted());

        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.CHAIR, confirm,
                Map.of("decision", "CONFIRMED"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Wer die Niederschrift führt");
    }

    @Test
    void chairAndMinuteTakerAreTwoPeople() {
        Task enter = clerks.task(inSession("adi"), "userTask_enterResult");
        Map<String, Object> same = new HashMap<>(accepted());
        same.put("chair", Deliberation.MINUTES);

        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, same))
                .isInstanceOf(Refusal.class).hasMessageContaining("zwei verschiedene Personen");
    }

    @Test
    void ifTheOnlyChairEnteredTheResultHimselfOthersConfirm() {
        clerks.person(Deliberation.MINUTES, Roles.MINUTE_TAKER, new Membership("adi", Position.MINUTE_TAKER));
        clerks.person(Deliberation.CHAIR, Roles.CHAIR, new Membership("adi", Position.CHAIR),
                new Membership("adi", Position.MINUTE_TAKER));

        Task confirm = entered("adi", Deliberation.CHAIR, accepted());
        clerks.submit(OTHER_CHAIR, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED"));

        assertThat(tasks.createTaskQuery().taskId(confirm.getId()).count()).isZero();
    }

    @Test
    void whenTheLastChairLeavesTheWaitingTaskGoesToThoseWhoStandIn() {
        clerks.person(Deliberation.MINUTES, Roles.MINUTE_TAKER, new Membership("adi", Position.MINUTE_TAKER));
        Task confirm = entered("adi", Deliberation.MINUTES, accepted());

        clerks.person(Deliberation.CHAIR, Roles.ARCHIVE);

        assertThat(groups(confirm)).contains("meerbusch.ausschussvorsitz");
        clerks.submit(OTHER_CHAIR, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED"));
    }

    private Task entered(String body, String minuteTaker, Map<String, Object> answer) {
        String run = inSession(body);
        clerks.submit(minuteTaker, Roles.MINUTE_TAKER, clerks.task(run, "userTask_enterResult"), answer);
        return clerks.task(run, "userTask_confirmResult");
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    }

    private static Map<String, Object> accepted() {
        return Map.of("outcome", "ACCEPTED", "wording", "RECOMMENDS", "yes", 17, "no", 0, "abstained", 0, "present", 17,
                "chair", Deliberation.CHAIR, "minuteTaker", Deliberation.MINUTES);
    }

    private String inSession(String body) {
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        MeetingId session = deliberation.session(body, LocalDate.of(2021, 9, 14));
        PlannedStation council = PlannedStation.of("rat", ConsultationRole.DECISION, 2);
        List<ConsultationId> path = body.equals("rat") ? deliberation.plan(paper, council.in(session, null))
                : deliberation.plan(paper, PlannedStation.of(body, ConsultationRole.PRELIMINARY, 1).in(session, null),
                        council);
        String run = starts.start("consultation", papers.summary(paper).reference(), "meerbusch", Routing
                .with(ConsultationVariables.CONSULTATION_ID, path.get(0)).and(PaperVariables.PAPER_ID, paper));
        clock.travelTo(meetings.require(session).startsAt().plusSeconds(60));
        deliberation.open(session);
        clerks.fire(run);
        return run;
    }
}
