package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.DeadlineNotice.Occasion;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.DelayWay;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Who is told that a deadline is near or has passed, and how often; nothing survives a test. */
@WholeApplication
@RecordApplicationEvents
@Transactional
class RemindersTests {

    private static final String OFFICE = "meerbusch.ratsbuero.erinnert";
    private static final String CHAIR = "meerbusch.vorsitz.erinnert";
    private static final String DEPUTY_CHAIR = "meerbusch.vorsitz.stellvertretung";
    private static final String DEPUTY = "meerbusch.vertretung.erinnert";

    @Autowired
    Reminders reminders;
    @Autowired
    ReminderSql sql;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    Staff staff;
    @Autowired
    Drafting drafting;
    @Autowired
    Deadlines deadlines;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    DelayDesk delays;
    @Autowired
    ManagementService management;
    @Autowired
    ApplicationEvents events;
    @Autowired
    DrivableClock clock;

    Meeting session;
    Deadline agenda;

    @BeforeEach
    void theOfficeHasToDrawUpAnAgenda() {
        clock.travelTo(Zones.at(LocalDate.of(2047, 3, 1), LocalTime.of(9, 0)));
        register(OFFICE, Roles.COUNCIL_OFFICE);
        register(DEPUTY, Roles.GENERAL_DEPUTY);
        session = planning.plan(new PlanMeeting("meerbusch", "adi", Zones.at(LocalDate.of(2047, 6, 12),
                LocalTime.of(17, 0)), "Ratssaal"), OFFICE);
        management.executeJob(timers("timerEvent_submissionCloses").get(0).getId());
        agenda = deadlines.find(DeadlineKind.AGENDA, session.id().value()).orElseThrow();
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void beforeTheFollowUpDayNobodyIsTold() {
        clock.travelTo(followUp().minusSeconds(60));

        reminders.tell();

        assertThat(notices()).isEmpty();
    }

    @Test
    void whoHasTheTaskIsRemindedOnceOnTheFollowUpDay() {
        clock.travelTo(followUp().plusSeconds(60));

        reminders.tell();
        reminders.tell();

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.occasion()).isEqualTo(Occasion.REMINDER);
            assertThat(notice.kind()).isEqualTo(DeadlineKind.AGENDA);
            assertThat(notice.reference()).isEqualTo(session.name());
            assertThat(notice.userIds()).contains(OFFICE).doesNotContain(DEPUTY);
        });
    }

    @Test
    void aMissedDeadlineIsReportedToTheSuperiorAsWell() {
        clock.travelTo(agenda.dueAt().plusSeconds(60));

        reminders.tell();
        reminders.tell();

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.occasion()).isEqualTo(Occasion.ESCALATION);
            assertThat(notice.userIds()).contains(OFFICE, DEPUTY);
        });
    }

    @Test
    void theTimerOfTheSessionTellsOfItInItsMomentAndTheRoundNobodyAgain() {
        // given
        Job timer = timers("timerEvent_deadlinePasses").stream()
                .filter(job -> job.getDuedate().toInstant().equals(agenda.expiresAt())).findFirst().orElseThrow();
        clock.travelTo(agenda.expiresAt());

        // when
        management.executeJob(timer.getId());
        reminders.tell();

        // then
        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.occasion()).isEqualTo(Occasion.ESCALATION);
            assertThat(notice.userIds()).contains(OFFICE, DEPUTY);
        });
        assertThat(delays()).hasSize(1);
    }

    @Test
    void theTimerThatComesAfterTheRoundTellsNobody() {
        clock.travelTo(agenda.expiresAt());
        reminders.tell();

        timers("timerEvent_deadlinePasses").stream().filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant()))
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(notices()).hasSize(1);
        assertThat(delays()).hasSize(1);
    }

    @Test
    void theMomentInWhichADeadlineIsMissedIsKnownBefore() {
        Instant day = Zones.endOf(session.day());

        assertThat(sql.lastMoments(agenda.dueAt().minusSeconds(60), agenda.dueAt().plusSeconds(60)))
                .contains(agenda.dueAt());
        assertThat(sql.lastMoments(day, day.plusSeconds(1))).as("what is owed in a session").contains(day);
        assertThat(sql.lastMoments(session.startsAt(), session.startsAt().plusSeconds(1)))
                .doesNotContain(session.startsAt());
    }

    @Test
    void aLateDraftForNoSessionIsToldToItsAuthorAlone() {
        // given
        String author = "meerbusch.zd.erinnert";
        String head = "meerbusch.zd.leitung.erinnert";
        register(author, Roles.AUTHOR, new Membership("zd", Position.MEMBER));
        register(head, Roles.LEAD_DEPARTMENT, new Membership("zd", Position.HEAD));
        PaperSummary paper = drafting.create(CreatePaper.draft("meerbusch", PaperKind.RESOLUTION_PROPOSAL,
                "Geräte", "zd"), author);
        Deadline draft = deadlines.find(DeadlineKind.DRAFTING, paper.id().value()).orElseThrow();

        // when
        clock.travelTo(Objects.requireNonNull(draft.followUpAt()).plusSeconds(60));
        reminders.tell();
        clock.travelTo(draft.dueAt().plusSeconds(60));
        reminders.tell();

        // then
        List<DeadlineNotice> told = events.stream(DeadlineNotice.class)
                .filter(notice -> notice.reference().equals(paper.reference())).toList();
        assertThat(told).extracting(DeadlineNotice::occasion)
                .containsExactly(Occasion.REMINDER, Occasion.ESCALATION);
        assertThat(told).allSatisfy(notice -> assertThat(notice.userIds()).containsExactly(author));
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_resolveDelay")
                .processInstanceBusinessKey(paper.reference()).count()).isZero();
    }

    @Test
    void whatTheCouncilOfficeMissesItsSuperiorDoesOrGivesToAColleague() {
        // given
        String colleague = "meerbusch.ratsbuero.daneben";
        register(colleague, Roles.COUNCIL_OFFICE);
        tasks.setAssignee(task("userTask_arrangeAgenda").getId(), OFFICE);

        // when
        clock.travelTo(agenda.dueAt().plusSeconds(60));
        reminders.tell();

        // then
        Task delay = delay();
        assertThat(delay.getName()).startsWith("Versäumte Frist klären: ").contains(session.name());
        assertThat(tasks.getVariablesLocal(delay.getId())).containsKey("liesWith").doesNotContainKey("paperReference");
        assertThat(tasks.createTaskQuery().taskId(delay.getId()).taskCandidateUser(DEPUTY).count()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskId(delay.getId()).taskCandidateUser(OFFICE).count()).isZero();
        assertThat(delays.ways(id(delay))).containsExactly(DelayWay.REMIND, DelayWay.TAKE_OVER, DelayWay.HAND_OVER);
        assertThat(delays.standIns(id(delay))).extracting(Person::userId).contains(colleague).doesNotContain(OFFICE);
        delays.handOver(id(delay), colleague, DEPUTY);
        assertThat(task("userTask_arrangeAgenda").getAssignee()).isEqualTo(colleague);
    }

    @Test
    void whatAChairMissesOnlyADeputyOfTheChairGets() {
        // given
        theChairFixesTheAgenda();
        tasks.setAssignee(task("userTask_fixAgenda").getId(), CHAIR);

        // when
        clock.travelTo(agenda.dueAt().plusSeconds(60));
        reminders.tell();

        // then
        DelayId id = id(delay());
        assertThat(delays.ways(id)).containsExactly(DelayWay.REMIND, DelayWay.HAND_OVER);
        assertThat(delays.standIns(id)).extracting(Person::userId).contains(DEPUTY_CHAIR).doesNotContain(CHAIR, OFFICE);
        assertThatThrownBy(() -> delays.takeOver(id, DEPUTY)).isInstanceOf(Refusal.class)
                .hasMessageContaining("vertritt nur, wer dieselbe Funktion im Gremium hat");
        delays.handOver(id, DEPUTY_CHAIR, DEPUTY);
        assertThat(task("userTask_fixAgenda").getAssignee()).isEqualTo(DEPUTY_CHAIR);
    }

    @Test
    void whoHasAllOfAPostCanOnlyBeReminded() {
        theChairFixesTheAgenda();

        clock.travelTo(agenda.dueAt().plusSeconds(60));
        reminders.tell();

        assertThat(delays.ways(id(delay()))).as("every deputy has the task already").containsExactly(DelayWay.REMIND);
    }

    @Test
    void thatTaskIsGoneWithTheOneThatWasLate() {
        // given
        clock.travelTo(agenda.dueAt().plusSeconds(60));
        reminders.tell();
        assertThat(delays()).hasSize(1);

        // when
        runtime.createProcessInstanceModification(run()).cancelAllForActivity("userTask_arrangeAgenda")
                .startBeforeActivity("userTask_fixAgenda").execute();

        // then
        assertThat(delays()).isEmpty();
    }

    @Test
    void aDateThatMovesIsANewOne() {
        clock.travelTo(followUp().plusSeconds(60));
        reminders.tell();
        planning.move(session.id(), session.startsAt().plusSeconds(14 * 86_400), "Ratssaal", "Ferien", OFFICE);

        clock.travelTo(deadlines.find(DeadlineKind.AGENDA, session.id().value()).orElseThrow().dueAt().plusSeconds(60));
        reminders.tell();

        assertThat(notices()).extracting(DeadlineNotice::occasion)
                .containsExactly(Occasion.REMINDER, Occasion.ESCALATION);
    }

    @Test
    void whatIsToBeDoneInASessionIsNotMissedWhileItsDayLasts() {
        // given
        runtime.createProcessInstanceModification(run()).startBeforeActivity("userTask_closeMeeting").execute();

        // when
        clock.travelTo(session.startsAt().plusSeconds(60));
        reminders.tell();
        clock.travelTo(Zones.endOf(session.day()).plusSeconds(1));
        reminders.tell();

        // then
        assertThat(notices()).filteredOn(notice -> notice.kind() == DeadlineKind.SESSION_DAY)
                .extracting(DeadlineNotice::occasion, DeadlineNotice::dueAt)
                .containsExactly(tuple(Occasion.REMINDER, Zones.endOf(session.day())),
                        tuple(Occasion.ESCALATION, Zones.endOf(session.day())));
    }

    @Test
    void aTaskThatOpensLaterUnderTheSameDeadlineIsToldOfAsWell() {
        clock.travelTo(agenda.dueAt().plusSeconds(60));
        reminders.tell();
        runtime.createProcessInstanceModification(run()).startBeforeActivity("userTask_fixAgenda").execute();

        reminders.tell();
        reminders.tell();

        assertThat(notices()).extracting(DeadlineNotice::occasion)
                .containsExactly(Occasion.ESCALATION, Occasion.ESCALATION);
        assertThat(notices()).extracting(DeadlineNotice::taskId).doesNotHaveDuplicates();
    }

    @Test
    void aTaskThatOpensAfterTheFollowUpDayComesUpAgainOnItsLastDayAndOneOfThatDayNotAtAll() {
        // given
        LocalDate lastDay = Zones.dayOf(agenda.dueAt());
        clock.travelTo(followUp().plusSeconds(60));
        theChairFixesTheAgenda();
        Task late = task("userTask_fixAgenda");

        // when
        reminders.tell();

        // then
        assertThat(late.getDueDate()).isEqualTo(Date.from(agenda.dueAt()));
        assertThat(late.getFollowUpDate()).isEqualTo(Date.from(Zones.startOf(lastDay))).isAfter(late.getCreateTime());
        assertThat(notices()).isEmpty();

        // when
        clock.travelTo(Zones.startOf(lastDay).plusSeconds(60));
        reminders.tell();
        theChairFixesTheAgenda();

        // then
        assertThat(notices()).extracting(DeadlineNotice::taskId).containsExactly(late.getId());
        assertThat(tasks.createTaskQuery().processInstanceId(run()).taskCreatedAfter(late.getCreateTime()).list())
                .singleElement().extracting(Task::getFollowUpDate).isNull();
    }

    private List<Job> timers(String element) {
        return management.createJobQuery().processInstanceId(run()).activityId(element).list();
    }

    private String run() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .processInstanceBusinessKey(session.name()).singleResult().getId();
    }

    private void theChairFixesTheAgenda() {
        register(CHAIR, Roles.CHAIR, new Membership("adi", Position.CHAIR));
        register(DEPUTY_CHAIR, Roles.CHAIR, new Membership("adi", Position.DEPUTY_CHAIR));
        runtime.createProcessInstanceModification(run()).cancelAllForActivity("userTask_arrangeAgenda")
                .startBeforeActivity("userTask_fixAgenda").execute();
    }

    private void register(String userId, String role, Membership... places) {
        staff.register(new Registration(userId, "meerbusch", userId, Set.of(role), List.of(places)), "system");
    }

    private Task task(String element) {
        return tasks.createTaskQuery().processInstanceId(run()).taskDefinitionKey(element).singleResult();
    }

    private DelayId id(Task delay) {
        return new DelayId(UUID.fromString((String) tasks.getVariable(delay.getId(), "delayId")));
    }

    private Task delay() {
        assertThat(delays()).hasSize(1);
        return delays().get(0);
    }

    private List<Task> delays() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_resolveDelay")
                .processInstanceBusinessKey(session.name()).list();
    }

    private Instant followUp() {
        return Objects.requireNonNull(agenda.followUpAt());
    }

    private List<DeadlineNotice> notices() {
        return events.stream(DeadlineNotice.class).filter(notice -> notice.reference().matches("ADI .*2047")).toList();
    }
}
