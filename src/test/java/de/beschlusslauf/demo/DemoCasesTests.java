package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.register.Projection;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
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
    @Autowired
    PassingTime time;

    @Test
    void aTownCanBeFilledWithDecidedPapersThatStandInTheRegisterAndTheLedger() {
        decided.load("dortmund", 0, 20);
        decided.load("dortmund", 20, 30);

        List<UUID> loaded = jdbc.queryForList("select paper_id from register_paper where reference like 'ALT/%'"
                + " and not open and decided_on is not null", UUID.class);
        assertThat(loaded).hasSize(30)
                .allSatisfy(paper -> assertThat(verification.verify(Chain.paper(paper)).fault()).isNull());
        assertThat(register.disagreeing()).isEmpty();
    }

    @Test
    void theProjectGroupOfMeerbuschHasReportedAndWorksOnItsPrinciples() {
        UUID paper = paper("Bestimmung der Mitglieder für die Visionsentwicklung", "IN_EXECUTION");

        assertThat(entries(paper)).containsExactly("MEASURE DONE Projektgruppe Visionsentwicklung",
                "REPORT DONE Bericht der Projektgruppe mit Zeitplan -> NOTED",
                "REPORT IN_PROGRESS Visionsgrundsätze der Digitalstrategie -> IN_CONSULTATION");
    }

    @Test
    void itsPrinciplesAreRecommendedByTheCommitteeAndWaitForTheCouncil() {
        UUID paper = paper("Visionsgrundsätze der Digitalstrategie", "IN_CONSULTATION");

        assertThat(rows("select concat_ws(' ', c.organization_id, c.status, r.outcome, r.wording) from consultation c"
                + " left join consultation_result r on r.consultation_id = c.id where c.paper_id = ?"
                + " order by c.station_rank", paper))
                .containsExactly("adi SETTLED ACCEPTED RECOMMENDS", "rat ON_AGENDA");
        assertThat(jdbc.queryForObject("select m.starts_at > now() from consultation c join meeting m on m.id = c.meeting_id"
                + " where c.paper_id = ? and c.organization_id = 'rat'", Boolean.class, paper)).isTrue();
    }

    @Test
    void theRoadmapOfErkelenzIsDueForItsUpdate() {
        UUID paper = paper("Vision-Statements des Digitalbeirates als Grundlage der Digitalstrategie", "ARCHIVED");

        assertThat(entries(paper)).hasSize(6).endsWith("REVIEW OPEN Roadmap der Digitalstrategie");
        assertThat(entries(paper).subList(0, 5)).allMatch(vision -> vision.startsWith("VISION OPEN "));
        assertThat(openTasks(paper)).containsExactly("userTask_reviewRoadmap");
    }

    @Test
    void phaseTwoOfTheMasterPlanIsOverAndItsReportIsOnItsWayToTheCouncil() {
        UUID paper = paper("Masterplan „Digitales Dortmund“", "IN_EXECUTION");

        assertThat(rows("select concat_ws(' ', f.status, f.title, case when f.report_paper_id is null then null else '-> '"
                + " || p.status end) from roadmap_phase f join roadmap_entry e on e.id = f.entry_id"
                + " left join paper p on p.id = f.report_paper_id where e.paper_id = ? order by f.position", paper))
                .containsExactly("SPLIT " + MasterPlan.FIRST, "DONE Teilplan Wirtschaft", "DONE Teilplan Bildung",
                        "DONE Teilplan Stadtverwaltung -> NOTED", "DONE " + MasterPlan.SECOND + " -> AT_DEPUTY",
                        "OPEN " + MasterPlan.THIRD);
        assertThat(openTasks(jdbc.queryForObject("select f.report_paper_id from roadmap_phase f join roadmap_entry e"
                + " on e.id = f.entry_id where e.paper_id = ? and f.title = ?", UUID.class, paper, MasterPlan.SECOND)))
                .containsExactly("userTask_signOffDeputy");
    }

    @Test
    void theStrategyOfSanktAugustinWaitsForItsCoSignatures() {
        UUID paper = paper("Erarbeitung einer IT- und Digitalisierungsstrategie", "CO_SIGNING");

        assertThat(openTasks(paper)).hasSize(3).containsOnly("userTask_coSign");
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
        assertThat(time.firesByItself()).as("nothing of it while timers fire by themselves").isFalse();
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

    /** The case of that subject, which stands where it should. */
    private UUID paper(String subject, String status) {
        return jdbc.queryForObject("select id from paper where subject = ? and status = ?", UUID.class, subject, status);
    }

    /** What follows from the paper, and how far the paper has come that an entry led to. */
    private List<String> entries(UUID paper) {
        return rows("select concat_ws(' ', e.entry_type, e.status, e.title, case when p.id is null then null else '-> '"
                + " || p.status end) from roadmap_entry e left join paper p on p.id = e.child_paper_id"
                + " where e.paper_id = ? order by e.entry_number", paper);
    }

    private List<String> openTasks(UUID paper) {
        return tasks.createTaskQuery().processVariableValueEquals("paperId", paper.toString()).list().stream()
                .map(Task::getTaskDefinitionKey).toList();
    }

    private List<String> rows(String query, UUID paper) {
        return jdbc.queryForList(query, String.class, paper);
    }
}
