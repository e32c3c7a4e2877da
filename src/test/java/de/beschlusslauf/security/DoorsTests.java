package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import de.beschlusslauf.WholeApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@WholeApplication
class DoorsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void aClerk() {
        if (identities.createUserQuery().userId("clerk").count() == 0) {
            User user = identities.newUser("clerk");
            user.setFirstName("Sachbearbeitung");
            user.setLastName("Hauptamt");
            user.setPassword("korrektes-passwort");
            identities.saveUser(user);
            if (identities.createGroupQuery().groupId(Groups.STAFF).count() == 0) {
                identities.saveGroup(identities.newGroup(Groups.STAFF));
            }
            identities.createMembership("clerk", Groups.STAFF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task?maxResults=9", "/engine-rest/engine", "/api/tasks", "/v3/api-docs",
            "/camunda/api/engine/engine/default/task", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/actuator/metrics"})
    void programsWithoutLogInAreTurnedAway(String path) {
        assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/", "/"})
    void pagesWithoutLogInLeadToTheLogInPage(String path) {
        ResponseEntity<String> answer = http.withRequestFactorySettings(ClientHttpRequestFactorySettings.defaults()
                .withRedirects(Redirects.DONT_FOLLOW)).getForEntity(path, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/login");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        assertThat(http.withBasicAuth("clerk", "falsch").getForEntity("/api/tasks", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void oneLogInOpensTheEngineAndOurApi() {
        TestRestTemplate clerk = http.withBasicAuth("clerk", "korrektes-passwort");

        assertThat(clerk.getForEntity("/api/tasks", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(clerk.getForEntity("/engine-rest/task?maxResults=9", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/",
            "/camunda/api/admin/setup"})
    void theSetUpThatCreatesAdministratorsDoesNotExist(String path) {
        assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.postForEntity(path, Map.of("profile", Map.of("id", "intruder"), "credentials",
                Map.of("password", "x")), String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void expressionsHiddenInOrPartsOfARestQueryAreNotRun() {
        Map<String, Object> query = Map.of("orQueries",
                new Object[] {Map.of("assigneeExpression", "${''.getClass().forName('java.lang.Runtime')}")});

        ResponseEntity<String> answer = http.withBasicAuth("clerk", "korrektes-passwort")
                .postForEntity("/engine-rest/task?maxResults=9", query, String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("Ausdrücke sind in Oder-Teilen einer Suche nicht erlaubt");
    }

    @Test
    void aClerkSavesNoFilterAndDeploysNothing() {
        TestRestTemplate clerk = http.withBasicAuth("clerk", "korrektes-passwort");

        assertThat(clerk.postForEntity("/engine-rest/filter/create", Map.of("resourceType", "Task", "name", "Mein",
                "query", Map.of()), String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(clerk.postForEntity("/engine-rest/deployment/create", null, String.class).getStatusCode().value())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanNeeded() {
        assertThat(get("/actuator/health").getBody()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void aWebAppThatNobodyWroteIsNotFound() {
        TestRestTemplate clerk = http.withBasicAuth("clerk", "korrektes-passwort");

        assertThat(clerk.getForEntity("/camunda/app/nichts/", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(clerk.getForEntity("/camunda/app/taskliste/default/", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> get(String path) {
        return http.getForEntity(path, String.class);
    }
}
