package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import de.beschlusslauf.WholeApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Defaults of the engine and of browsers that are wrong for us, seen from outside. */
@WholeApplication
class HardeningTests {

    @Autowired
    TestRestTemplate http;
    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/styles/pages.css"})
    void ourOwnPagesLoadNothingFromElsewhereAndLieInNoForeignFrame(String path) {
        HttpHeaders headers = http.getForEntity(path, String.class).getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'", "object-src 'none'",
                "frame-ancestors 'self'", "form-action 'self'").doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void theWebAppsHaveOnePolicyOfTheirOwn() {
        HttpHeaders headers = operator().getForEntity("/camunda/app/welcome/default/", String.class).getHeaders();

        assertThat(headers.get("Content-Security-Policy")).as(headers.toString()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void listsWithoutALimitAreRefused() {
        ResponseEntity<String> endless = operator().getForEntity("/engine-rest/task", String.class);
        ResponseEntity<String> huge = operator().getForEntity("/engine-rest/task?maxResults=2001", String.class);

        assertThat(endless.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(huge.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(operator().getForEntity("/engine-rest/task?maxResults=2000", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void objectsOfForeignClassesAreNotBuiltFromJson() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.getDeserializationTypeValidator().validate("javax.naming.InitialContext")).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
    }

    @Test
    void ordersOfOneWhoIsNotLoggedInAreRefusedBeforeAnythingElse() {
        assertThat(http.postForEntity("/engine-rest/process-definition/key/resolution-lifecycle/start", Map.of(),
                String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.postForEntity("/camunda/api/engine/engine/default/task?maxResults=9", Map.of(), String.class)
                .getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private TestRestTemplate operator() {
        return http.withBasicAuth("admin", "only-for-these-tests");
    }
}
