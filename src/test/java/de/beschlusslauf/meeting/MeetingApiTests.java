package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sessions from outside: what a program may do, and what a stranger may not. */
@WholeApplication
class MeetingApiTests {

    static final String PASSWORD = "lang-genug-hier";
    static final LocalDate DAY = LocalDate.of(2099, 6, 16);

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    HistoryService history;

    @BeforeEach
    void people() {
        register("meerbusch.plant", "meerbusch", Roles.COUNCIL_OFFICE);
        register("meerbusch.verfasst", "meerbusch", Roles.AUTHOR);
        register("dortmund.plant", "dortmund", Roles.COUNCIL_OFFICE);
    }

    @Test
    void aProgramPlansASessionMovesItAndFindsIt() {
        TestRestTemplate office = as("meerbusch.plant");

        JsonNode planned = office.postForObject("/api/meetings", meeting(DAY), JsonNode.class);
        String changes = "/api/meetings/" + planned.at("/id").asText() + "/changes";
        JsonNode preview = office.postForObject(changes + "/preview", moveTo(DAY.plusDays(7)), JsonNode.class);
        JsonNode moved = office.postForObject(changes, Map.of("change", moveTo(DAY.plusDays(7)), "state",
                preview.at("/state").asText()), JsonNode.class);
        JsonNode found = office.getForObject("/api/meetings?body=meerbusch&organization=adi&from=" + DAY, JsonNode.class);

        assertThat(planned.at("/name").asText()).isEqualTo("ADI 16.06.2099");
        assertThat(planned.at("/start").asText()).isEqualTo("2099-06-16T15:00:00Z");
        assertThat(preview.at("/becomes").asText()).isEqualTo("ADI 23.06.2099");
        assertThat(moved).isEqualTo(preview);
        assertThat(found.at("/meetings").findValuesAsText("start")).contains("2099-06-23T16:00:00Z");
        assertThat(found.at("/meetings").findValuesAsText("id")).contains(planned.at("/id").asText());
    }

    @Test
    void aChangeLeavesItsRunOnceAndARefusedOneLeavesNone() {
        // given
        TestRestTemplate office = as("meerbusch.plant");
        LocalDate day = DAY.plusYears(8);
        String changes = "/api/meetings/" + office.postForObject("/api/meetings", meeting(day), JsonNode.class)
                .at("/id").asText() + "/changes";
        String seen = office.postForObject(changes + "/preview", moveTo(day.plusDays(7)), JsonNode.class).at("/state").asText();
        HttpHeaders key = new HttpHeaders();
        key.set("Idempotency-Key", "move-" + UUID.randomUUID());
        HttpEntity<?> move = new HttpEntity<>(Map.of("change", moveTo(day.plusDays(7)), "state", seen), key);

        // when
        ResponseEntity<JsonNode> refused = office.postForEntity(changes, Map.of("change", moveTo(day.plusDays(7)),
                "state", "x"), JsonNode.class);
        List<HistoricProcessInstance> afterRefusal = changesOf("ADI 16.06.2107");
        JsonNode moved = office.postForObject(changes, move, JsonNode.class);
        JsonNode again = office.postForObject(changes, move, JsonNode.class);

        // then
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody().at("/detail").asText()).startsWith("Seit der Vorschau hat sich etwas geändert");
        assertThat(afterRefusal).isEmpty();
        assertThat(again).isEqualTo(moved);
        assertThat(changesOf("ADI 16.06.2107")).singleElement().satisfies(run -> {
            assertThat(run.getEndTime()).isNotNull();
            assertThat(run.getStartUserId()).isEqualTo("meerbusch.plant");
            assertThat(run.getTenantId()).isEqualTo("meerbusch");
        });
    }

    private List<HistoricProcessInstance> changesOf(String session) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(session).list();
    }

    @Test
    void onlyTheCouncilOfficePlans() {
        ResponseEntity<JsonNode> refused = as("meerbusch.verfasst")
                .postForEntity("/api/meetings", meeting(DAY.plusYears(1)), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody().at("/detail").asText()).contains("Ratsbüro");
    }

    @Test
    void aTimeThatClocksSkipIsRefusedAtItsField() {
        ResponseEntity<JsonNode> refused = as("meerbusch.plant").postForEntity("/api/meetings", Map.of("body", "meerbusch",
                "organization", "adi", "start", "2099-03-29T02:30", "place", "Ratssaal"), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().at("/field").asText()).isEqualTo("start");
        assertThat(refused.getBody().at("/detail").asText()).startsWith("02:30 Uhr gibt es am 29.03.2099 nicht");
    }

    @Test
    void onlyTheTownsCouncilOfficeChangesASession() {
        String changes = "/api/meetings/" + as("meerbusch.plant").postForObject("/api/meetings",
                meeting(DAY.plusYears(3)), JsonNode.class).at("/id").asText() + "/changes/preview";

        assertThat(as("meerbusch.verfasst").postForEntity(changes, moveTo(DAY.plusYears(3)), JsonNode.class)
                .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("dortmund.plant").postForEntity(changes, moveTo(DAY.plusYears(3)), JsonNode.class)
                .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whetherAnotherTownHasASessionShowsNoDoorThatChangesIt() {
        // given
        LocalDate day = DAY.plusYears(6);
        String foreign = as("meerbusch.plant").postForObject("/api/meetings", meeting(day), JsonNode.class).at("/id").asText();
        String own = as("dortmund.plant").postForObject("/api/meetings", Map.of("body", "dortmund", "organization", "apo",
                "start", day + "T17:00", "place", "Ratssaal"), JsonNode.class).at("/id").asText();
        String unknown = UUID.randomUUID().toString();

        for (String kind : List.of("MOVE", "CANCEL", "SPLIT")) {
            Map<String, Object> change = Map.of("kind", kind, "start", day.plusDays(7) + "T18:00", "reason", "Ferien");

            // when
            for (String door : List.of("/changes/preview", "/changes")) {
                Object body = door.endsWith("preview") ? change : Map.of("change", change, "state", "x");
                JsonNode there = refusal("/api/meetings/" + foreign + door, body);
                JsonNode nowhere = refusal("/api/meetings/" + unknown + door, body);

                // then
                assertThat(there).as(kind + door).isEqualTo(nowhere);
                assertThat(there.at("/status").asInt()).isEqualTo(HttpStatus.NOT_FOUND.value());
            }
        }
        JsonNode intoForeign = refusal("/api/meetings/" + own + "/changes/preview", splitInto(foreign));
        JsonNode intoUnknown = refusal("/api/meetings/" + own + "/changes/preview", splitInto(unknown));
        assertThat(intoForeign).isEqualTo(intoUnknown);
        assertThat(intoForeign.at("/status").asInt()).isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    /** What the council office of another town reads, without the address that it asked itself. */
    private JsonNode refusal(String door, Object body) {
        ObjectNode refused = as("dortmund.plant").postForObject(door, body, ObjectNode.class);
        return refused.without("instance");
    }

    private static Map<String, Object> splitInto(String session) {
        return Map.of("kind", "SPLIT", "into", session, "stations", List.of(UUID.randomUUID()), "reason", "Ferien");
    }

    @Test
    void aChangeWithoutItsDayIsRefusedAtItsField() {
        String changes = "/api/meetings/" + as("meerbusch.plant").postForObject("/api/meetings",
                meeting(DAY.plusYears(4)), JsonNode.class).at("/id").asText() + "/changes/preview";

        JsonNode refused = as("meerbusch.plant").postForObject(changes, Map.of("kind", "MOVE", "reason", "Ferien"),
                JsonNode.class);

        assertThat(refused.at("/field").asText()).isEqualTo("start");
        assertThat(refused.at("/detail").asText()).startsWith("Nennen Sie Tag und Uhrzeit");
    }

    @Test
    void aSessionInThePastIsRefusedAtItsFieldWhenItIsPlannedAndWhenItIsMoved() {
        TestRestTemplate office = as("meerbusch.plant");
        String id = office.postForObject("/api/meetings", meeting(DAY.plusYears(5)), JsonNode.class).at("/id").asText();
        LocalDate past = LocalDate.of(2021, 6, 16);

        for (ResponseEntity<JsonNode> refused : List.of(
                office.postForEntity("/api/meetings", meeting(past), JsonNode.class),
                office.postForEntity("/api/meetings/" + id + "/changes/preview", moveTo(past), JsonNode.class),
                office.postForEntity("/api/meetings/" + id + "/changes", Map.of("change", moveTo(past), "state", "x"),
                        JsonNode.class))) {
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(refused.getBody().at("/field").asText()).isEqualTo("start");
            assertThat(refused.getBody().at("/detail").asText()).contains("Vergangenheit", "künftigen Tag");
        }
        assertThat(office.getForObject("/api/meetings/" + id, JsonNode.class).at("/start").asText())
                .startsWith(DAY.plusYears(5).toString());
    }

    @Test
    void aSessionToWhichNobodyCanBeInvitedAnyMoreOrThatIsYearsAwayIsRefusedAtItsField() {
        TestRestTemplate office = as("meerbusch.plant");
        LocalDate today = Zones.dayOf(Instant.now());

        ResponseEntity<JsonNode> near = office.postForEntity("/api/meetings", meeting(today), JsonNode.class);
        ResponseEntity<JsonNode> far = office.postForEntity("/api/meetings", meeting(today.plusYears(101)), JsonNode.class);

        assertThat(List.of(near, far)).allSatisfy(refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(refused.getBody().at("/field").asText()).isEqualTo("start");
        });
        assertThat(near.getBody().at("/detail").asText())
                .startsWith("Zu diesem Tag lässt sich auch mit verkürzter Ladungsfrist nicht mehr laden");
        assertThat(far.getBody().at("/detail").asText()).startsWith("Sitzungen werden hier höchstens bis zum ")
                .endsWith("geplant; prüfen Sie das Jahr.");
    }

    @Test
    void theFormRefusesASessionInThePastAtItsDay() {
        ResponseEntity<JsonNode> refused = as("meerbusch.plant").postForEntity("/api/start-forms/meeting", Map.of(
                "organization", "meerbusch/adi", "day", "2021-06-16", "time", "17:00", "place", "Saal"), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().at("/field").asText()).isEqualTo("day");
        assertThat(refused.getBody().at("/detail").asText()).contains("Vergangenheit");
    }

    @Test
    void aTownOrABodyThatDoesNotExistIsRefusedWithASentenceThatNamesIt() {
        TestRestTemplate office = as("meerbusch.plant");

        ResponseEntity<JsonNode> town = office.postForEntity("/api/meetings", Map.of("body", "atlantis", "organization",
                "rat", "start", DAY + "T17:00", "place", "Saal"), JsonNode.class);
        ResponseEntity<JsonNode> body = office.postForEntity("/api/meetings", Map.of("body", "meerbusch", "organization",
                "gibtesnicht", "start", DAY + "T17:00", "place", "Saal"), JsonNode.class);

        assertThat(town.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(town.getBody().at("/field").asText()).isEqualTo("body");
        assertThat(town.getBody().at("/detail").asText()).startsWith("Diese Kommune gibt es nicht");
        assertThat(body.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body.getBody().at("/field").asText()).isEqualTo("organization");
        assertThat(body.getBody().at("/detail").asText()).contains("gibtesnicht");
    }

    private static Map<String, Object> moveTo(LocalDate day) {
        return Map.of("kind", "MOVE", "start", day + "T18:00", "reason", "Ferien");
    }

    @Test
    void anotherTownDoesNotSeeTheSession() {
        String id = as("meerbusch.plant").postForObject("/api/meetings", meeting(DAY.plusYears(2)), JsonNode.class)
                .at("/id").asText();

        assertThat(as("dortmund.plant").getForEntity("/api/meetings/" + id, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("dortmund.plant").getForEntity("/api/meetings?body=meerbusch", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSessionOfTheBoardIsRefusedWithASentence() {
        ResponseEntity<JsonNode> refused = as("meerbusch.plant").postForEntity("/api/meetings",
                Map.of("body", "meerbusch", "organization", "zd", "start", DAY + "T17:00", "place", "Saal"), JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().at("/detail").asText()).contains("wählen Sie den Rat oder einen Ausschuss");
    }

    private static Map<String, Object> meeting(LocalDate day) {
        return Map.of("body", "meerbusch", "organization", "adi", "start", day + "T17:00", "place", "Ratssaal");
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private void register(String user, String body, String role) {
        staff.register(new Registration(user, body, user, Set.of(role), List.of()), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
