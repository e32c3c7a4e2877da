package de.beschlusslauf.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.meeting.ItemResults;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.EqualityClaims;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.register.RegisterQuery;
import de.beschlusslauf.register.RegisterSearch;
import de.beschlusslauf.register.Viewer;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** With twenty thousand rows in every table a list costs as many statements as with five, and none reads a whole table. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Statements.Recorded.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTests {

    private static final int ROWS = 20_000;

    private static final String OFFICE = "meerbusch.ratsbuero.sucht";

    private static final String EQUALITY = "meerbusch.gleichstellung.sucht";

    private static final String PASSWORD = "lang-genug-hier";

    private static final RegisterQuery EVERYTHING = RegisterQuery.all("meerbusch");

    private static final PageRequest NEWEST = PageRequest.of(0, 50,
            Sort.by("createdAt").descending().and(Sort.by("reference")));

    private static final PaperId PAPER = new PaperId(Volume.id("paper", 100));

    private static final MeetingId MEETING = new MeetingId(Volume.id("meeting", 100));

    @Autowired
    Statements statements;
    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    Environment environment;
    @Autowired
    Withdrawal withdrawal;
    @Autowired
    EqualityClaims claims;
    @Autowired
    PaperReader papers;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineReader reader;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    ItemResults results;
    @Autowired
    PathReader paths;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    LedgerVerification ledger;
    @Autowired
    AccessLog access;
    @Autowired
    RegisterSearch register;
    @Autowired
    Processes processes;
    @Autowired
    TaskService tasks;
    @Autowired
    FilterService filters;
    @Autowired
    IdentityService identities;

    private Volume volume;

    @BeforeAll
    void manyYearsHavePassed() {
        staff.register(new Registration(OFFICE, "meerbusch", "Ratsbüro", Set.of(Roles.COUNCIL_OFFICE), List.of()),
                "system");
        logIns.setPassword(OFFICE, PASSWORD);
        staff.register(new Registration(EQUALITY, "meerbusch", "Gleichstellungsbeauftragte", Set.of(Roles.EQUALITY),
                List.of()), "system");
        volume = new Volume(environment, ROWS);
        volume.fill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/papers?body=meerbusch", "/api/papers?body=meerbusch&q=vorhaben",
        "/api/meetings?body=meerbusch", "/api/roadmap?body=meerbusch", "/api/tasks?",
        "/api/overspendings?body=meerbusch&from=2020-01-01&to=2030-01-01&needsCouncil=true"})
    void aListCostsAsManyStatementsForFiftyRowsAsForFive(String list) {
        // given
        get(list + "&size=1");

        // when
        List<String> five = statements.during(() -> assertThat(rows(list + "&size=5")).isEqualTo(5));
        List<String> fifty = statements.during(() -> assertThat(rows(list + "&size=50")).isEqualTo(50));

        // then
        assertThat(fifty).hasSameSizeAs(five);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void noQuestionReadsAWholeTable(String what, String table, String index) {
        // given
        Map<String, Runnable> asked = Map.ofEntries(
                Map.entry("tasks of my groups", () -> get("/api/tasks?size=50")),
                Map.entry("tasks of one group", () -> asOffice(() -> tasks.createTaskQuery()
                        .taskCandidateGroup("meerbusch.ratsbuero").listPage(0, 50))),
                Map.entry("saved filter of Tasklist", () -> asOffice(() -> filters.listPage(filters
                        .createTaskFilterQuery().filterName("Meine Aufgaben").singleResult().getId(), 0, 15))),
                Map.entry("newest papers", () -> get("/api/papers?body=meerbusch")),
                Map.entry("papers that have ended", () -> get("/api/papers?body=meerbusch&ended=true")),
                Map.entry("papers that run", () -> get("/api/papers?body=meerbusch&ended=false")),
                Map.entry("ended papers by words", () -> get("/api/papers?body=meerbusch&q=0a1b2c&ended=true")),
                Map.entry("papers a clerk may know of", () -> papers.search("meerbusch", new Insight("meerbusch.fremd", false,
                        List.of("amt4")), null, null, null, NEWEST)),
                Map.entry("words a clerk may know of", () -> papers.search("meerbusch", new Insight("meerbusch.fremd", false,
                        List.of("amt4")), null, "0a1b2c", null, NEWEST)),
                Map.entry("paper by number", () -> get("/api/papers?body=meerbusch&reference=l4000")),
                Map.entry("papers by words", () -> get("/api/papers?body=meerbusch&q=0a1b2c")),
                Map.entry("papers I may withdraw", () -> withdrawal.withdrawable(OFFICE)),
                Map.entry("papers somebody else may withdraw", () -> withdrawal.withdrawable("person7")),
                Map.entry("papers equality may claim", () -> claims.claimable(EQUALITY)),
                Map.entry("overdue deadlines", () -> reader.overdue("meerbusch", PageRequest.of(0, 50))),
                Map.entry("deadlines of a paper", () -> deadlines.of(List.of(PAPER.value()))),
                Map.entry("coming sessions of a body", () -> meetings.upcoming("meerbusch", "gremium1", Instant.EPOCH)),
                Map.entry("coming sessions of several bodies", () -> meetings.upcoming("meerbusch",
                        Set.of("gremium1", "gremium2"), Instant.EPOCH)),
                Map.entry("coming sessions of the town", () -> meetings.upcoming("meerbusch",
                        Zones.startOf(LocalDate.of(2024, 1, 1)))),
                Map.entry("latest sessions of the town", () -> meetings.latest("meerbusch", meetings.require(MEETING), Limit.of(20))),
                Map.entry("agenda of a session", () -> meetings.agenda(MEETING)),
                Map.entry("results of a session", () -> results.of(MEETING)),
                Map.entry("stations in a session", () -> paths.onAgendaOf(MEETING)),
                Map.entry("stations of a paper", () -> paths.stations(PAPER)),
                Map.entry("roadmap of the town", () -> get("/api/roadmap?body=meerbusch")),
                Map.entry("roadmap of a department", () -> get("/api/roadmap?body=meerbusch&department=amt4")),
                Map.entry("execution of a paper", () -> roadmap.executions(PAPER)),
                Map.entry("chain of the ledger", () -> ledger.verify(Chain.paper(PAPER.value()))),
                Map.entry("who read one matter", () -> access.of("meerbusch", PAPER.value(), Long.MAX_VALUE, 50)),
                Map.entry("newest of the register", register(EVERYTHING)),
                Map.entry("newest that is public", publicRegister(EVERYTHING)),
                Map.entry("public results of one kind", publicRegister(new RegisterQuery("meerbusch", null, null, null, null, null,
                        "REJECTED", null, null, null, null, false))),
                Map.entry("register by number", register(EVERYTHING.withReference("4000"))),
                Map.entry("register by words", register(EVERYTHING.withWords("wort77"))),
                Map.entry("register of late papers", register(EVERYTHING.onlyLate())),
                Map.entry("register of a committee", register(new RegisterQuery("meerbusch", null, null, "gremium4", null,
                        null, null, null, null, null, null, false))),
                Map.entry("register of a department", register(new RegisterQuery("meerbusch", null, null, null, null,
                        null, null, "amt4", null, null, null, false))),
                Map.entry("register of an amount", register(new RegisterQuery("meerbusch", null, null, null, null, null,
                        null, null, 100L, 5_000L, null, false))),
                Map.entry("money beyond the budget", () -> get("/api/overspendings?body=meerbusch&from=2020-04-01&to=2020-06-30"
                        + "&needsCouncil=true")),
                Map.entry("processes of a paper", () -> processes.correlate("paperWithdrawn", PaperVariables.PAPER_ID,
                        PAPER, Routing.none())));

        // when
        List<String> plans = statements.during(asked.get(what)).stream()
                .filter(sent -> sent.toLowerCase().contains(table) && !sent.toLowerCase().startsWith("select count("))
                .map(volume::plan).toList();

        // then
        assertThat(plans).as("statements on %s", table).isNotEmpty()
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on " + table));
        assertThat(plans).anySatisfy(plan -> assertThat(plan).contains(index));
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                question("tasks of my groups", "act_ru_task", "Index Scan"),
                question("tasks of one group", "act_ru_task", "Index Scan"),
                question("saved filter of Tasklist", "act_ru_task", "Index Scan"),
                question("newest papers", "paper", "paper_newest"),
                question("papers that have ended", "paper", "paper_ended"),
                question("papers that run", "paper", "paper_running"),
                question("ended papers by words", "paper", "paper_words"),
                question("papers a clerk may know of", "paper", "paper_newest"),
                question("words a clerk may know of", "paper", "paper_words"),
                question("paper by number", "paper", "paper_number"),
                question("papers by words", "paper", "paper_words"),
                question("papers I may withdraw", "paper", "paper_"),
                question("papers somebody else may withdraw", "paper", "paper_author"),
                question("papers equality may claim", "paper", "paper_"),
                question("overdue deadlines", "deadline", "deadline_overdue"),
                question("deadlines of a paper", "deadline", "deadline_subject"),
                question("coming sessions of a body", "meeting", "meeting_"),
                question("coming sessions of several bodies", "meeting", "meeting_"),
                question("coming sessions of the town", "meeting", "meeting_by_time"),
                question("latest sessions of the town", "meeting", "meeting_by_time"),
                question("agenda of a session", "agenda_item", "agenda_item_place"),
                question("results of a session", "consultation_result", "consultation_result_in_meeting"),
                question("stations in a session", "consultation", "consultation_in_meeting"),
                question("stations of a paper", "consultation", "consultation_of_paper"),
                question("roadmap of the town", "roadmap_entry", "roadmap_entry_list"),
                question("roadmap of a department", "roadmap_entry", "roadmap_entry_department"),
                question("execution of a paper", "execution", "execution_paper"),
                question("chain of the ledger", "ledger_entry", "ledger_entry_pkey"),
                question("who read one matter", "ledger_entry", "ledger_"),
                question("newest of the register", "register_paper", "register_newest"),
                question("newest that is public", "register_paper", "register_public_newest"),
                question("public results of one kind", "register_paper", "register_public_outcome"),
                question("register by number", "register_paper", "register_reference"),
                question("register by words", "register_words", "register_words_found"),
                question("register by words", "register_former_words", "register_former_words_found"),
                question("register of late papers", "register_paper", "register_late"),
                question("register of a committee", "register_paper", "register_organizations"),
                question("register of a department", "register_paper", "register_department"),
                question("register of an amount", "register_paper", "register_amount"),
                question("money beyond the budget", "overspending_decision", "overspending_decision_list"),
                question("processes of a paper", "act_ru_variable", "variable_correlation"));
    }

    private static Arguments question(String what, String table, String index) {
        return Arguments.of(what, table, index);
    }

    private Runnable register(RegisterQuery query) {
        return () -> register.page(query, new Viewer(OFFICE, true, List.of()), null, 50);
    }

    /** As somebody asks who does not see everything. */
    private Runnable publicRegister(RegisterQuery query) {
        return () -> register.page(query, new Viewer("meerbusch.fremd", false, List.of("amt4")), null, 50);
    }

    /** With the rights that the person has in Tasklist. */
    private void asOffice(Runnable work) {
        identities.setAuthentication(OFFICE, List.of("meerbusch.ratsbuero", Groups.STAFF), List.of("meerbusch"));
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private int rows(String list) {
        JsonNode page = get(list);
        return Stream.of("papers", "meetings", "entries", "tasks", "overspendings").map(page::path).filter(JsonNode::isArray).findFirst()
                .orElseThrow().size();
    }

    private JsonNode get(String address) {
        return http.withBasicAuth(OFFICE, PASSWORD).getForObject(address, JsonNode.class);
    }
}
