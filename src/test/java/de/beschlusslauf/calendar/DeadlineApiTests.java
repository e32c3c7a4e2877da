package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** "Warum dieses Datum?" from outside: what the town's staff read, and what others do not. */
@WholeApplication
class DeadlineApiTests {

    private static final String PASSWORD = "lang-genug-hier";

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineRules rules;
    @Autowired
    Ledger ledger;
    @Autowired
    DrivableClock clock;

    private final UUID resolution = UUID.randomUUID();
    private Deadline window;

    @BeforeEach
    void aWindowThatWasMoved() {
        register("meerbusch.fristen", "meerbusch", "zd");
        register("dortmund.fristen", "dortmund", "it");
        window = deadlines.set(DeadlineOrder.of("meerbusch", DeadlineKind.CONTROL_WINDOW_COUNCIL, "resolution",
                resolution, Chain.body("meerbusch"),
                rules.derive(DeadlineKind.CONTROL_WINDOW_COUNCIL, "meerbusch", "rat", LocalDate.of(2027, 3, 25)),
                "system"));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theAnswerHoldsDerivationSentencesAndHistory() {
        deadlines.move(DeadlineKind.CONTROL_WINDOW_COUNCIL, resolution, LocalDate.of(2027, 4, 1),
                "Zustellung verzögert", "meerbusch.fristen");

        JsonNode answer = as("meerbusch.fristen").getForObject("/api/deadlines/" + window.id().value(),
                JsonNode.class);

        assertThat(answer.at("/deadline/dueOn").asText()).isEqualTo("2027-04-01");
        assertThat(answer.at("/sentences/0").asText())
                .isEqualTo("Der Tag ist nicht berechnet, sondern festgelegt: Donnerstag, der 01.04.2027.");
        assertThat(answer.at("/changes")).hasSize(2);
        assertThat(answer.at("/changes/0/by").asText()).isEqualTo("meerbusch.fristen");
        assertThat(answer.at("/changes/0/reason").asText()).isEqualTo("Zustellung verzögert");
        assertThat(answer.at("/changes/1/ruleId").asText()).isEqualTo("council-objection");
    }

    @Test
    void anEndedDeadlineSaysWhoEndedItWhenAndWhy() {
        clock.travelTo(Instant.parse("2027-03-27T09:00:00Z"));
        deadlines.cancel(DeadlineKind.CONTROL_WINDOW_COUNCIL, resolution, "Die Vorlage ist zurückgezogen",
                "meerbusch.fristen");

        JsonNode answer = as("meerbusch.fristen").getForObject("/api/deadlines/" + window.id().value(),
                JsonNode.class);

        assertThat(answer.at("/changes/0/reason").asText()).isEqualTo("Die Vorlage ist zurückgezogen");
        assertThat(answer.at("/changes/0/by").asText()).isEqualTo("meerbusch.fristen");
        assertThat(answer.at("/changes/0/at").asText()).startsWith("2027-03-27T09:00");
        assertThat(answer.at("/sentences").get(answer.at("/sentences").size() - 1).asText()).isEqualTo("Beendet am "
                + "27.03.2027 durch Probe meerbusch.fristen, Ergebnis „entfallen“: Die Vorlage ist zurückgezogen.");
    }

    @Test
    void aSessionDayIsInTimeUntilItsEnd() {
        Deadline day = deadlines.set(new DeadlineOrder("meerbusch", DeadlineKind.SESSION_DAY, "meeting", resolution,
                Chain.body("meerbusch"), Derivation.agreed(LocalDate.of(2027, 3, 25), "Sitzungskalender",
                        LocalDate.of(2027, 3, 25)), Instant.parse("2027-03-25T16:00:00Z"), "system"));

        JsonNode answer = as("meerbusch.fristen").getForObject("/api/deadlines/" + day.id().value(), JsonNode.class);

        assertThat(answer.at("/deadline/dueAt").asText()).isEqualTo("2027-03-25T22:59:59Z");
    }

    @Test
    void theDerivationIsWhole() {
        JsonNode derivation = as("meerbusch.fristen").getForObject("/api/deadlines/" + window.id().value(),
                JsonNode.class).get("derivation");

        assertThat(derivation.get("ruleVersion").asText()).isEqualTo("GO NRW 1994");
        assertThat(derivation.get("tableVersion").asText()).isNotBlank();
        assertThat(derivation.get("startOn").asText()).isEqualTo("2027-03-25");
        assertThat(derivation.get("days").asInt()).isEqualTo(3);
        assertThat(derivation.at("/skipped/1/reason").asText()).isEqualTo("Ostermontag");
        assertThat(derivation.at("/counting/shift").asText()).isEqualTo("NEXT_WORKING_DAY");
    }

    @Test
    void theDeadlinesOfAMatterComeInPages() {
        JsonNode first = as("meerbusch.fristen").getForObject("/api/deadlines?size=1&subject=" + resolution,
                JsonNode.class);

        assertThat(first.get("total").asInt()).isEqualTo(1);
        assertThat(first.at("/deadlines/0/name").asText()).isEqualTo("Widerspruchsfrist nach § 54 Abs. 1 GO NRW");
        ResponseEntity<JsonNode> tooMany = as("meerbusch.fristen").getForEntity("/api/deadlines?size=201&subject="
                + resolution, JsonNode.class);
        assertThat(tooMany.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(tooMany.getBody().get("detail").asText()).contains("Größe von 1 bis 200");
    }

    @Test
    void whoAuditsLeavesATraceSinceReasonsMaySpeakOfWhatIsNotPublic() {
        register("meerbusch.prueftFristen", "meerbusch", "rpa", Roles.AUDITOR);
        String address = "/api/deadlines/" + window.id().value();

        for (String reader : List.of("meerbusch.fristen", "meerbusch.prueftFristen")) {
            assertThat(as(reader).getForEntity(address, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        }

        assertThat(ledger.entries(Chain.access("meerbusch"))).extracting(LedgerEntry::facts)
                .containsOnlyOnce("{\"ids\":[\"" + window.id().value() + "\"],\"read\":\"deadline\"}");
    }

    @Test
    void anotherTownSeesNothingOfIt() {
        ResponseEntity<JsonNode> one = as("dortmund.fristen").getForEntity("/api/deadlines/" + window.id().value(),
                JsonNode.class);
        JsonNode list = as("dortmund.fristen").getForObject("/api/deadlines?subject=" + resolution, JsonNode.class);

        assertThat(one.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(one.getBody().get("detail").asText()).startsWith("Diese Frist gibt es nicht");
        assertThat(list.get("total").asInt()).isZero();
        assertThat(http.getForEntity("/api/deadlines?subject=" + resolution, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
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
