package de.beschlusslauf.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator's door for erasures. */
@WholeApplication
class ErasureApiTests {

    private static final String GROUND = "Art. 17 Abs. 1 DSGVO, Antrag liegt vor.";

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());
    private final String person = "erkelenz.fort" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    TestRestTemplate http;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void theAdministratorErasesARecordOnceWithAGround() {
        String record = record();
        Map<String, String> order = Map.of("record", record, "ground", GROUND);

        ResponseEntity<JsonNode> first = erase("admin", order, "erasure-" + record);

        assertThat(first.getStatusCode().value()).as(first.toString()).isEqualTo(200);
        assertThat(first.getBody().at("/chains/0").asText()).isEqualTo(chain.toString());
        assertThat(erase("admin", order, "erasure-" + record).getBody()).as("the same call again").isEqualTo(first.getBody());
        assertThat(refusal(409, order)).isEqualTo("Dieser Beleg wurde schon gelöscht; es ist nichts mehr zu tun.");
        assertThat(ledger.entries(chain)).extracting("event").containsExactly("paper.returned", "record.erased");
    }

    @Test
    void whoeverIsNoAdministratorErasesNothing() {
        register(List.of("sachbearbeitung"));

        assertThat(erase(person, Map.of("record", record(), "ground", GROUND), null).getStatusCode().value()).isEqualTo(403);
        assertThat(ledger.entries(chain)).hasSize(1);
    }

    @Test
    void whatIsWrongIsOneSentence() {
        String record = record();

        assertThat(refusal(422, Map.of("record", record))).isEqualTo("„ground“: Bitte ausfüllen.");
        assertThat(refusal(422, Map.of("record", record, "ground", "x".repeat(201)))).contains("in einem Satz von höchstens 200 Zeichen");
        assertThat(refusal(422, Map.of("record", record, "person", "anna", "ground", GROUND))).contains("entweder einen Beleg");
        assertThat(refusal(422, Map.of("ground", GROUND))).contains("entweder einen Beleg");
        assertThat(refusal(404, Map.of("record", "f".repeat(64), "ground", GROUND))).contains("gibt es keinen Beleg");
        assertThat(refusal(404, Map.of("person", "niemand", "ground", GROUND))).contains("kennt niemanden");
        assertThat(ledger.entries(chain)).hasSize(1);
    }

    @Test
    void aPersonIsErasedAfterSheHasLeft() {
        register(List.of("sachbearbeitung"));
        Map<String, String> order = Map.of("person", person, "ground", GROUND);
        assertThat(refusal(409, order)).contains("hat noch Rollen oder Stellen");
        register(List.of());

        ResponseEntity<JsonNode> answer = erase("admin", order, null);

        assertThat(answer.getBody().toString()).isEqualTo("{\"chains\":[\"body:erkelenz\"]}");
        assertThat(refusal(404, order)).contains("schon gelöscht");
    }

    private void register(List<String> roles) {
        assertThat(http.withBasicAuth("admin", "only-for-these-tests").exchange("/api/bodies/erkelenz/persons/" + person,
                HttpMethod.PUT, new HttpEntity<>(Map.of("name", "Fort Gegangen", "roles", roles, "memberships", List.of(),
                        "password", "lang-genug-hier")), String.class).getStatusCode().value()).isEqualTo(200);
    }

    private String record() {
        transaction.executeWithoutResult(status -> ledger.append(chain, "paper.returned", Map.of(), Map.of("reason", "Zu teuer."), "anna"));
        return ledger.entries(chain).get(0).factsByName().get("record").toString();
    }

    private String refusal(int status, Map<String, String> order) {
        ResponseEntity<JsonNode> answer = erase("admin", order, null);
        assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(status);
        return answer.getBody().path("detail").asText();
    }

    private ResponseEntity<JsonNode> erase(String user, Map<String, String> order, String key) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return http.withBasicAuth(user, user.equals("admin") ? "only-for-these-tests" : "lang-genug-hier").exchange("/api/erasures",
                HttpMethod.POST, new HttpEntity<>(order, headers), JsonNode.class);
    }
}
