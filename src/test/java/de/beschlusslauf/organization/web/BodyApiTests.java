package de.beschlusslauf.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@WholeApplication
class BodyApiTests {

    private static final Map<String, Object> PERSON = Map.of("name", "Sachbearbeitung Hauptamt",
            "roles", List.of("sachbearbeitung"), "password", "lang-genug-hier",
            "memberships", List.of(Map.of("organizationId", "hauptamt", "position", "MEMBER")));

    @Autowired
    TestRestTemplate http;
    @Autowired
    IdentityService identities;

    @Test
    void theAdministratorRegistersAPersonWhoThenLogsInAndSeesHerTownOnly() {
        assertThat(put("/api/bodies/erkelenz/persons/erkelenz.neu", PERSON).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(put("/api/bodies/erkelenz/persons/erkelenz.neu", PERSON).getStatusCode()).isEqualTo(HttpStatus.OK);

        TestRestTemplate clerk = http.withBasicAuth("erkelenz.neu", "lang-genug-hier");
        assertThat(clerk.getForObject("/api/bodies", String.class)).contains("\"erkelenz\"", "A {org}/{seq:3}/{yyyy}")
                .doesNotContain("meerbusch");
        assertThat(clerk.getForObject("/api/bodies/erkelenz/organizations", String.class)).contains("stawivd");
        assertThat(clerk.getForEntity("/api/bodies/meerbusch/organizations", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<String> refused = clerk.exchange("/api/bodies/erkelenz/persons/erkelenz.neu", HttpMethod.PUT,
                new HttpEntity<>(PERSON), String.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody()).contains("Personen trägt nur die Administration ein.");
    }

    @Test
    void aRepeatedRegistrationDoesNotUndoALaterOneAndAnotherPasswordIsAnotherCall() {
        String path = "/api/bodies/erkelenz/persons/erkelenz.doppelt";
        Map<String, Object> renamed = new HashMap<>(PERSON);
        renamed.put("name", "Sachbearbeitung neu");
        Map<String, Object> otherPassword = new HashMap<>(PERSON);
        otherPassword.put("password", "ein-anderes-wort");

        String first = put(path, PERSON, "person-1").getBody();
        put(path, renamed, "person-2");

        assertThat(put(path, PERSON, "person-1").getBody()).isEqualTo(first);
        assertThat(http.withBasicAuth("admin", "only-for-these-tests").getForObject(path, String.class))
                .contains("Sachbearbeitung neu");
        assertThat(put(path, otherPassword, "person-1").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aPersonOfAnotherTownIsNotTakenOver() {
        put("/api/bodies/erkelenz/persons/erkelenz.eigen", with("email", null));

        assertThat(put("/api/bodies/dortmund/persons/erkelenz.eigen", with("email", null)).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void wrongRolesAndDepartmentsAreOneSentenceAndStoreNothing() {
        Map<String, Object> wrong = Map.of("name", "X", "roles", List.of("koenig"), "memberships", List.of());

        ResponseEntity<String> refused = put("/api/bodies/erkelenz/persons/erkelenz.falsch", wrong);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("Die Rolle „koenig“ gibt es nicht");
        assertThat(identities.createUserQuery().userId("erkelenz.falsch").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sachbearbeitung", "buergermeister", "mitzeichnung", "ratsbuero"})
    void whoAuditsGetsNoRoleThatWorksOnPapers(String role) {
        onlyAudits(put("/api/bodies/erkelenz/persons/erkelenz.doppelrolle", Map.of("name", "Probe Doppelrolle",
                "roles", List.of("rechnungspruefung", role), "memberships", List.of())));
    }

    @ParameterizedTest
    @CsvSource({"hauptamt, HEAD", "hauptamt, DIVISION_HEAD", "rat, CHAIR", "rat, MINUTE_TAKER"})
    void whoAuditsGetsNoPostThatWorksOnPapers(String organization, String position) {
        onlyAudits(put("/api/bodies/erkelenz/persons/erkelenz.doppelrolle", Map.of("name", "Probe Doppelrolle",
                "roles", List.of("rechnungspruefung"), "memberships",
                List.of(Map.of("organizationId", organization, "position", position)))));
    }

    private void onlyAudits(ResponseEntity<String> refused) {
        assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("Wer prüft, wirkt an Vorlagen nicht mit", "\"field\":\"roles\"");
        assertThat(identities.createUserQuery().userId("erkelenz.doppelrolle").count()).isZero();
    }

    @Test
    void aPersonHasOnePlainEmailAddressOrNone() {
        put("/api/bodies/erkelenz/persons/erkelenz.post", with("email", " post@erkelenz.example "));
        assertThat(read("erkelenz.post")).contains("\"email\":\"post@erkelenz.example\"");

        put("/api/bodies/erkelenz/persons/erkelenz.post", with("email", null));
        assertThat(read("erkelenz.post")).contains("\"email\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "post@", "post@erkelenz", "a@b.example,c@d.example", "Post <a@b.example>",
            "a@b.example\nBcc: c@d.example", "a..b@c.example", "a@-b.example", "a@b..example", "bürger@b.example",
            "a@127.0.0.1"})
    void whatIsNoEmailAddressIsRefusedWithASentence(String address) {
        ResponseEntity<String> refused = put("/api/bodies/erkelenz/persons/erkelenz.falsch", with("email", address));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("Das ist keine E-Mail-Adresse", "\"field\":\"email\"");
        assertThat(identities.createUserQuery().userId("erkelenz.falsch").count()).isZero();
    }

    /** Without a password, which takes its time to be hashed. */
    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> person = new HashMap<>(PERSON);
        person.remove("password");
        person.put(key, value);
        return person;
    }

    private String read(String userId) {
        return http.withBasicAuth("admin", "only-for-these-tests")
                .getForObject("/api/bodies/erkelenz/persons/" + userId, String.class);
    }

    private ResponseEntity<String> put(String path, Map<String, Object> body) {
        return put(path, body, UUID.randomUUID().toString());
    }

    private ResponseEntity<String> put(String path, Map<String, Object> body, String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return http.withBasicAuth("admin", "only-for-these-tests").exchange(path, HttpMethod.PUT,
                new HttpEntity<>(body, headers), String.class);
    }
}
