package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.calendar.process.Disagreement.What;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** In the run of a session a timer waits for each of its deadlines, from motions to minutes; nothing survives a test. */
@Staged
@Transactional
class SessionTimersTests {

    private static final Set<DeadlineKind> FROM_PLANNING_ON = EnumSet.of(DeadlineKind.MOTION, DeadlineKind.AGENDA,
            DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE, DeadlineKind.ADDENDUM, DeadlineKind.SESSION_DAY,
            DeadlineKind.MINUTES);

    @Autowired
    MeetingPlanning planning;
    @Autowired
    SessionDeadlines sessionDeadlines;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineRules rules;
    @Autowired
    DueDates dueDates;
    @Autowired
    Projections projections;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DrivableClock clock;

    private Meeting session;

    @BeforeEach
    void aSessionIsPlanned() {
        clock.travelTo(Instant.parse("2021-04-21T08:00:00Z"));
        session = planning.plan(new PlanMeeting("meerbusch", "adi", at(16), "Ratssaal"), "ratsbuero");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void eachDeadlineHasItsTimerFromPlanningOn() {
        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void aMoveTakesThemAlongAlsoWhereTheRunIsSuspendedOrAJobHasFailed() {
        // given
        management.setJobRetries(timers().get(DeadlineKind.MINUTES).getId(), 0);
        runtime.suspendProcessInstanceById(run());
        Date before = timers().get(DeadlineKind.INVITATION).getDuedate();

        // when
        planning.move(session.id(), at(23), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        assertThat(timers().get(DeadlineKind.INVITATION).getDuedate()).isAfter(before);
        assertThatEachFiresOneSecondAfterItsDeadline();
        assertThat(timers().get(DeadlineKind.MINUTES).getRetries()).isZero();
    }

    @Test
    void anExtensionMovesItsTimer() {
        deadlines.move(DeadlineKind.MINUTES, session.id().value(), LocalDate.of(2021, 7, 30), "Urlaub", "zd1");
        projections.now();

        assertThat(timers().get(DeadlineKind.MINUTES).getDuedate())
                .isEqualTo(Date.from(Instant.parse("2021-07-30T22:00:00Z")));
    }

    @Test
    void theTimerEndsWithItsDeadlineAndBeginsWithTheNextOne() {
        sessionDeadlines.settle(DeadlineKind.INVITATION, session, "Die Mitglieder sind geladen", "ratsbuero");
        assertThat(timers().keySet()).doesNotContain(DeadlineKind.INVITATION).hasSize(6);

        sessionDeadlines.inviteAgain(session, "ratsbuero");

        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void theLastDeadlineBeginsWhenTheMinutesAreSigned() {
        sessionDeadlines.signed(session, "vorsitz");

        assertThat(timers().keySet()).contains(DeadlineKind.MINUTES_PUBLICATION).doesNotContain(DeadlineKind.MINUTES);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void whatHasFiredWaitsAgainForALaterDate() {
        // given
        Job agenda = timers().get(DeadlineKind.AGENDA);
        clock.travelTo(agenda.getDuedate().toInstant());
        management.executeJob(agenda.getId());
        assertThat(timers().keySet()).doesNotContain(DeadlineKind.AGENDA);

        // when
        planning.move(session.id(), at(30), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void aSuspendedRunKeepsNoSessionFromMovingWhenATimerHasFired() {
        // given
        Job agenda = timers().get(DeadlineKind.AGENDA);
        clock.travelTo(agenda.getDuedate().toInstant());
        management.executeJob(agenda.getId());
        runtime.suspendProcessInstanceById(run());

        // when
        planning.move(session.id(), at(30), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        assertThat(timers().keySet()).doesNotContain(DeadlineKind.AGENDA).hasSize(6);
        assertThatEachFiresOneSecondAfterItsDeadline();

        // and when the run goes on
        runtime.activateProcessInstanceById(run());

        // then the timer is missed until somebody has it set right
        assertThat(disagreeing()).extracting(Disagreement::what).containsExactly(What.MISSING_TIMER);
        projections.repair();
        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void motionsAreClosedWhenTheirLastDayIsOverAndOpenedAgainByAMove() {
        // when
        fire(DeadlineKind.MOTION);

        // then
        assertThat(deadline(DeadlineKind.MOTION).isOpen()).isFalse();
        assertThat(deadline(DeadlineKind.MOTION).changeReason()).isEqualTo("Die Antragsfrist ist abgelaufen");

        // when
        planning.move(session.id(), at(30), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        assertThat(deadline(DeadlineKind.MOTION).isOpen()).isTrue();
        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    @Test
    void theEndOfTheDayWakesTheRunOfASessionThatIsNotClosed() {
        assertThat(timers().get(DeadlineKind.SESSION_DAY).getDuedate())
                .isEqualTo(Date.from(Instant.parse("2021-06-16T22:00:00Z")));

        String task = closing();
        fire(DeadlineKind.SESSION_DAY);

        assertThat(jdbc.queryForList("select task_id from deadline_notice where deadline_id = ? and occasion = 'ESCALATION'",
                String.class, deadline(DeadlineKind.SESSION_DAY).id().value())).containsExactly(task);
        assertThat(timers().keySet()).doesNotContain(DeadlineKind.SESSION_DAY);
        assertThat(deadline(DeadlineKind.SESSION_DAY).isOpen()).isTrue();
    }

    @Test
    void nothingWaitsForTheEndOfTheDayOfASessionThatIsClosed() {
        sessionDeadlines.settle(DeadlineKind.SESSION_DAY, session, "Die Sitzung ist abgeschlossen", "ratsbuero");

        assertThat(timers().keySet()).doesNotContain(DeadlineKind.SESSION_DAY).hasSize(6);
    }

    @Test
    void whoInvitesAndAnnouncesHasToDoItByTheEarlierOfBothDays() {
        List<DeadlineKind> both = List.of(DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE);
        UUID id = session.id().value();
        assertThat(dueDates.earliestOf(both, id)).isEqualTo(dueDates.of(DeadlineKind.INVITATION, id));

        deadlines.move(DeadlineKind.PUBLIC_NOTICE, id, deadline(DeadlineKind.INVITATION).dueOn().minusDays(2),
                "Das Amtsblatt erscheint vorher", "zd1");

        assertThat(dueDates.earliestOf(both, id)).isEqualTo(dueDates.of(DeadlineKind.PUBLIC_NOTICE, id));
    }

    @Test
    void aTimerThatIsWrongIsCountedAndRepaired() {
        Job wrong = timers().get(DeadlineKind.ADDENDUM);
        runtime.setVariable(wrong.getExecutionId(), "deadlinePasses", new Date());
        jdbc.update("update act_ru_job set duedate_ = duedate_ + interval '1 day' where id_ = ?", wrong.getId());

        assertThat(disagreeing()).extracting(Disagreement::what).containsExactlyInAnyOrder(What.TIMER, What.VARIABLE);
        projections.repair();

        assertThat(disagreeing()).isEmpty();
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    /** The task in which the session is closed, as if it had begun. */
    private String closing() {
        runtime.createProcessInstanceModification(run()).startBeforeActivity("userTask_closeMeeting").execute();
        return tasks.createTaskQuery().processInstanceId(run()).taskDefinitionKey("userTask_closeMeeting").singleResult()
                .getId();
    }

    private void fire(DeadlineKind kind) {
        Job timer = timers().get(kind);
        clock.travelTo(timer.getDuedate().toInstant());
        management.executeJob(timer.getId());
    }

    @Test
    void aTimerThatSomebodyDeletedIsMissedAndNamed() {
        Job timer = timers().get(DeadlineKind.INVITATION);

        jdbc.update("delete from act_ru_job where id_ = ?", timer.getId());

        assertThat(disagreeing()).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo(What.MISSING_TIMER);
            assertThat(found.id()).isEqualTo(timer.getExecutionId());
            assertThat(found.deadlineId()).isEqualTo(deadline(DeadlineKind.INVITATION).id().value());
            assertThat(found.expected()).isEqualTo(timer.getDuedate().toInstant());
        });
    }

    @Test
    void theStepsOfTheRunAreMissedAsWell() {
        Job submission = management.createJobQuery().processInstanceId(run()).activityId("timerEvent_submissionCloses")
                .singleResult();

        jdbc.update("delete from act_ru_job where id_ = ?", submission.getId());

        assertThat(disagreeing()).singleElement().extracting(Disagreement::what, Disagreement::deadlineId)
                .containsExactly(What.MISSING_TIMER, deadline(DeadlineKind.SUBMISSION).id().value());
    }

    @Test
    void aDeadlineForWhichNothingEverWaitedIsMissedAndGetsItsTimer() {
        // given
        runtime.createProcessInstanceModification(run()).cancelActivityInstance(runtime.getActivityInstance(run())
                .getActivityInstances("subProcess_deadline")[0].getId()).execute();
        assertThat(timers()).hasSize(6);
        assertThat(disagreeing()).singleElement().extracting(Disagreement::what, Disagreement::id)
                .containsExactly(What.MISSING_TIMER, run());

        // when
        projections.repair();

        // then
        assertThat(timers().keySet()).isEqualTo(FROM_PLANNING_ON);
        assertThatEachFiresOneSecondAfterItsDeadline();
    }

    private void assertThatEachFiresOneSecondAfterItsDeadline() {
        timers().forEach((kind, timer) -> {
            Date passes = Date.from(deadline(kind).lastMoment().plusSeconds(1));
            assertThat(timer.getDuedate()).as(kind.label()).isEqualTo(passes);
            assertThat(runtime.getVariable(timer.getExecutionId(), "deadlinePasses")).isEqualTo(passes);
        });
        assertThat(disagreeing()).isEmpty();
        assertThatEachIsTheDayThatTheRulesSay();
    }

    private void assertThatEachIsTheDayThatTheRulesSay() {
        assertThat(timers().keySet()).filteredOn(kind -> kind != DeadlineKind.SESSION_DAY
                && kind != DeadlineKind.MINUTES_PUBLICATION).isNotEmpty().allSatisfy(kind -> assertThat(
                        deadline(kind).derivation()).isEqualTo(rules.derive(kind, "meerbusch", "adi", session.day())));
        assertThat(deadline(DeadlineKind.SESSION_DAY).dueAt()).isEqualTo(session.startsAt());
    }

    private List<Disagreement> disagreeing() {
        Set<UUID> own = deadlines.of(List.of(session.id().value())).stream().map(each -> each.id().value())
                .collect(Collectors.toSet());
        return projections.disagreeing(10_000).stream().filter(each -> own.contains(each.deadlineId())).toList();
    }

    private Deadline deadline(DeadlineKind kind) {
        return deadlines.find(kind, session.id().value()).orElseThrow();
    }

    private Map<DeadlineKind, Job> timers() {
        return management.createJobQuery().processInstanceId(run()).activityId("timerEvent_deadlinePasses").list()
                .stream().collect(Collectors.toMap(this::kind, Function.identity()));
    }

    private DeadlineKind kind(Job timer) {
        String id = (String) runtime.getVariable(timer.getExecutionId(), "sessionDeadlineId");
        return deadlines.all(List.of(new DeadlineId(UUID.fromString(id)))).get(0).kind();
    }

    private String run() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .variableValueEquals("meetingId", session.id().value().toString()).singleResult().getId();
    }

    private static Instant at(int day) {
        return Zones.at(LocalDate.of(2021, 6, day), LocalTime.of(17, 0));
    }
}
