package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.register.Projection;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demonstration as somebody sees it after the first start. */
@SpringBootTest(properties = {"beschlusslauf.demo.enabled=true", "beschlusslauf.admin.user="})
class DemoCasesTests {

    /** Roles for which no model has a task, and chairs, who have one only after a session of their own body. */
    private static final List<String> WATCHERS =
            List.of(Roles.MEMBER, Roles.AUDITOR, Roles.MANAGER, Roles.ARCHIVE, Roles.CHAIR);

    @Autowired
    DemoCases cases;
    @Autowired
    DemoUserFile users;
    @Autowired
    IdentityService identities;
    @Autowired
    TaskService tasks;
    @Autowired
    DrivableClock clock;
    @Autowired
    BusinessCalendar calendar;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DecidedPapers decided;
    @Autowired
    Projection register;
    @Autowired
    LedgerVerification verification;

    @Test
    void aTownCanBeFilledWithDecidedPapersThatStandInTheRegisterAndTheLedger() {
        decided.load("dortmund", 0, 20);
        decided.load("dortmund", 20, 30);

        List<UUID> loaded = jdbc.queryForList("select paper_id from register_paper where reference like 'ALT/%'"
                + " and not open and decided_on is not null", UUID.class);
        assertThat(loaded).hasSize(30)
                .allSatisfy(paper -> assertThat(verification.verify(Chain.paper(paper)).isSound()).isTrue());
        assertThat(register.disagreeing()).isEmpty();
    }

    @Test
    void fiveCasesStandAtFiveStages() {
        assertThat(status("Bestimmung der Mitglieder für die Visionsentwicklung")).isEqualTo("IN_EXECUTION");
        assertThat(status("Visionsgrundsätze der Digitalstrategie")).isEqualTo("IN_CONSULTATION");
        assertThat(status("Vision-Statements des Digitalbeirates als Grundlage der Digitalstrategie"))
                .isEqualTo("ARCHIVED");
        assertThat(status("Masterplan „Digitales Dortmund“")).isEqualTo("IN_EXECUTION");
        assertThat(status("Erarbeitung einer IT- und Digitalisierungsstrategie")).isEqualTo("CO_SIGNING");
        assertThat(open("userTask_reviewRoadmap")).as("roadmap of Erkelenz is due").isEqualTo(1);
    }

    @Test
    void everybodyWhoHasADeskHasATask() {
        users.byBody().forEach((bodyId, people) -> people.stream()
                .filter(person -> !WATCHERS.containsAll(person.roles()))
                .filter(person -> !bodyId.equals("erkelenz") && !bodyId.equals("sanktaugustin")
                        || !person.roles().contains(Roles.BOARD))
                .forEach(person -> assertThat(tasks.createTaskQuery().or().taskCandidateUser(person.id())
                        .taskAssignee(person.id()).endOr().count()).as(person.id()).isPositive()));
        assertThat(open("userTask_confirmResult")).as("one result in every town waits for its chair")
                .isGreaterThanOrEqualTo(users.byBody().size());
    }

    @Test
    void theAdministratorHasTheOnePasswordToo() {
        assertThat(identities.checkPassword("admin", "rathaus")).isTrue();
    }

    @Test
    void somethingIsLateAndNothingFailed() {
        assertThat(tasks.createTaskQuery().dueBefore(Date.from(Instant.now())).count()).isPositive();
        assertThat(jdbc.queryForObject("select count(*) from act_ru_incident", Integer.class)).isZero();
        assertThat(jdbc.queryForList("select name_ from act_ru_task where due_date_ is null", String.class))
                .as("tasks without a day").isEmpty();
    }

    @Test
    void sessionsFallOnWorkingDaysAndAreClosedWhenNothingIsOpenAnyMore() {
        assertThat(jdbc.queryForList("select body_id, (starts_at at time zone 'Europe/Berlin')::date as day from meeting"))
                .isNotEmpty().allSatisfy(row -> assertThat(calendar.isWorkingDay((String) row.get("body_id"),
                        ((java.sql.Date) row.get("day")).toLocalDate())).as(row.toString()).isTrue());
        assertThat(jdbc.queryForObject("""
                select count(*) from meeting where status = 'PLANNED' and starts_at < now() - interval '4 days'
                and not exists (select 1 from agenda_item where meeting_id = meeting.id and status = 'OPEN')""",
                Integer.class)).isZero();
    }

    @Test
    void theClockIsInThePresentAndASecondLoadChangesNothing() {
        int papers = count();

        cases.load();

        assertThat(count()).isEqualTo(papers);
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from paper", Integer.class);
    }

    private long open(String element) {
        return tasks.createTaskQuery().taskDefinitionKey(element).count();
    }

    private String status(String subject) {
        return jdbc.queryForObject("select status from paper where subject = ?", String.class, subject);
    }
}
