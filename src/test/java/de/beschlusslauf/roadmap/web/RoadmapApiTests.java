package de.beschlusslauf.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.ExecutionPlan;
import de.beschlusslauf.roadmap.ExecutionPlanning;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.roadmap.Origin;
import de.beschlusslauf.roadmap.PlannedEntry;
import de.beschlusslauf.roadmap.Priority;
import de.beschlusslauf.roadmap.Publishing;
import de.beschlusslauf.roadmap.RoadmapStage;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The roadmap from outside: what a program reads, and what a stranger does not. */
@WholeApplication
class RoadmapApiTests {

    private static final String PASSWORD = "lang-genug-hier";

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    Drafting drafting;
    @Autowired
    Ledger ledger;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Publishing publishing;
    @Autowired
    ExecutionPlanning planning;

    private Origin origin;

    @BeforeEach
    void aMeasureIsPlanned() {
        register("meerbusch.liest", "meerbusch", "zd");
        register("dortmund.liest", "dortmund", "it");
        origin = measureOf(true);
    }

    private Origin measureOf(boolean publicPaper) {
        Origin origin = new RoadmapStage(drafting, ledger, jdbc).effective(null, publicPaper, Finance.none());
        plan(origin, publicPaper, "Konzept schreiben");
        return origin;
    }

    private void plan(Origin origin, boolean publicPaper, String measure) {
        LocalDate due = LocalDate.now().plusYears(1);
        publishing.publish(origin.resolutionId(),
                new Order(LocalDate.now(), Channel.GAZETTE, publicPaper ? null : "Eine Strategie", Set.of("zd"), due), "meerbusch.liest");
        planning.plan(origin.resolutionId(), new ExecutionPlan(List.of(new PlannedEntry(EntryType.MEASURE,
                measure, "Verwaltung", "zd", due, Priority.HIGH, null, null, null, false, List.of())),
                null, null), "meerbusch.liest");
    }

    @Test
    void aProgramReadsTheRoadmapAndTheMeasuresOfAPaper() {
        JsonNode roadmap = as("meerbusch.liest").getForObject(
                "/api/roadmap?body=meerbusch&department=zd&status=OPEN&size=200", JsonNode.class);
        JsonNode paper = as("meerbusch.liest").getForObject("/api/papers/" + origin.paperId().value(), JsonNode.class);

        assertThat(roadmap.at("/entries")).anySatisfy(entry -> {
            assertThat(entry.at("/resolutionId").asText()).isEqualTo(origin.resolutionId().value().toString());
            assertThat(entry.at("/title").asText()).isEqualTo("Konzept schreiben");
            assertThat(entry.at("/light").asText()).isEqualTo("GREEN");
            assertThat(entry.at("/phases")).hasSize(1);
        });
        assertThat(paper.at("/measures/0/recipients/0").asText()).isEqualTo("zd");
        assertThat(paper.at("/measures/0/entries/0/statusLabel").asText()).isEqualTo("offen");
    }

    @Test
    void whoAuditsLeavesATraceForEveryMeasureThatIsNotPublic() {
        String hidden = measureOf(false).paperId().value().toString();
        register("meerbusch.prueftPlan", "meerbusch", "rpa", Roles.AUDITOR);
        String address = "/api/roadmap?body=meerbusch&size=200";

        assertThat(as("meerbusch.liest").getForObject(address, String.class)).contains(hidden);
        assertThat(reads()).as("who works on it").noneMatch(ids -> ids.contains(hidden));
        assertThat(as("meerbusch.prueftPlan").getForObject(address, String.class)).contains(hidden);
        assertThat(reads()).filteredOn(facts -> facts.contains(hidden)).singleElement().asString().contains("\"roadmap\"");
        assertThat(reads()).as("public").noneMatch(facts -> facts.contains(origin.paperId().value().toString()));
    }

    @Test
    void whatIsNotPublicIsToldOnlyToThoseWhoDealWithIt() {
        JsonNode hidden = null;
        String resolution = measureOf(false).resolutionId().value().toString();
        register("meerbusch.liestIt", "meerbusch", "it");
        register("meerbusch.fuehrt", "meerbusch", "rpa", Roles.MANAGER);
        String address = "/api/roadmap?body=meerbusch&size=200";

        for (JsonNode entry : as("meerbusch.liestIt").getForObject(address, JsonNode.class).at("/entries")) {
            hidden = entry.at("/resolutionId").asText().equals(resolution) ? entry : hidden;
        }

        assertThat(hidden).isNotNull();
        assertThat(hidden.at("/title").asText()).isEqualTo("nichtöffentlich");
        assertThat(hidden.toString()).doesNotContain("Konzept", "Verwaltung");
        assertThat(as("meerbusch.liestIt").getForObject(address, String.class)).as("public ones are told").contains("Konzept");
        for (String entitled : List.of("meerbusch.liest", "meerbusch.fuehrt")) {
            assertThat(as(entitled).getForObject(address, String.class)).doesNotContain("nichtöffentlich");
        }
    }

    @Test
    void ofAPaperWithAnEarlierTextThatWasNotPublicOutsidersAreToldWhatFollowsFromThePublicOne() {
        // given two measures of a paper: one resolved on its first text, which was not public, and one on the present one
        Origin first = measureOf(false);
        jdbc.update("update paper set status = 'RETURNED' where id = ?", first.paperId().value());
        drafting.revise(first.paperId(), Revision.of(new Content("Strategie für die Stadt", true, "Sachverhalt",
                List.of(new ResolutionPart(1, "Die Verwaltung erarbeitet eine Strategie.", null)), Finance.none(), Inclusion.NO_EFFECT,
                Set.of(), List.of())), "verfasser1");
        Origin second = new Origin("meerbusch", first.paperId(), ResolutionId.random());
        jdbc.update("insert into resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on, text_version,"
                + " wording, window_kind, status, version) select ?, paper_id, body_id, 2, gen_random_uuid(), decided_by, decided_on, 2,"
                + " wording, 'NONE', 'EFFECTIVE', 0 from resolution where id = ?", second.resolutionId().value(),
                first.resolutionId().value());
        plan(second, true, "Konzept veröffentlichen");
        register("meerbusch.liestIt", "meerbusch", "it");
        String address = "/api/roadmap?body=meerbusch&size=200";

        // when somebody reads who has nothing to do with it
        JsonNode told = as("meerbusch.liestIt").getForObject(address, JsonNode.class).at("/entries");

        // then
        assertThat(title(told, first)).isEqualTo("nichtöffentlich");
        assertThat(title(told, second)).isEqualTo("Konzept veröffentlichen");
        JsonNode whole = as("meerbusch.liest").getForObject(address, JsonNode.class).at("/entries");
        assertThat(title(whole, first)).isEqualTo("Konzept schreiben");
        assertThat(title(whole, second)).isEqualTo("Konzept veröffentlichen");
    }

    private static String title(JsonNode entries, Origin of) {
        for (JsonNode entry : entries) {
            if (entry.at("/resolutionId").asText().equals(of.resolutionId().value().toString())) {
                return entry.at("/title").asText();
            }
        }
        throw new AssertionError("not on the roadmap: " + of);
    }

    private List<String> reads() {
        return ledger.entries(Chain.access("meerbusch")).stream().map(LedgerEntry::facts).toList();
    }

    @Test
    void aStrangerSeesNoRoadmap() {
        ResponseEntity<String> stranger = as("dortmund.liest").getForEntity("/api/roadmap?body=meerbusch", String.class);

        assertThat(stranger.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.getBody()).doesNotContain("Konzept");
    }

    @Test
    void aPageThatDoesNotExistIsRefusedInGerman() {
        ResponseEntity<JsonNode> refused = as("meerbusch.liest").getForEntity("/api/roadmap?body=meerbusch&size=5000",
                JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().at("/detail").asText()).contains("eine Größe von 1 bis 200");
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private void register(String user, String body, String department) {
        register(user, body, department, Roles.AUTHOR);
    }

    private void register(String user, String body, String department, String role) {
        staff.register(new Registration(user, body, "Probe " + user, Set.of(role),
                List.of(new Membership(department, Position.MEMBER))), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
