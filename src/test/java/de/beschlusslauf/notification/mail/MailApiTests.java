package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Person;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mail.MailSendException;

/** What operators see of the outbox, and what they can do. */
class MailApiTests extends MailTest {

    @Autowired
    TestRestTemplate http;
    @Autowired
    LogIns logIns;

    private Person anna;

    @BeforeEach
    void aMailThatWasGivenUpAndOneThatWaits() {
        anna = person("anna", "meerbusch", "");
        put(mail(anna, "Einladung"));
        Dispatch failing = node(new Sending(message -> {
            throw new MailSendException(Map.of(message, new MessagingException("451 later")));
        }));
        for (int i = 0; i < settings.attempts(); i++) {
            jdbc.update("UPDATE mail SET next_attempt_at = created_at");
            failing.sendDue();
        }
        put(mail(anna, "Noch eine"));
        clock.travelTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void healthAndMetricsTellAdministratorsHowManyWait() {
        JsonNode details = admin().getForObject("/actuator/health", JsonNode.class).at("/components/mails");

        assertThat(details.at("/status").asText()).isEqualTo("UP");
        assertThat(details.at("/details/server").asBoolean()).isTrue();
        assertThat(details.at("/details/pending").asInt()).isEqualTo(1);
        assertThat(details.at("/details/givenUp").asInt()).isEqualTo(1);
        assertThat(details.at("/details/oldestSeconds").asInt()).isBetween(7_200, 7_300);
        assertThat(metric("beschlusslauf.mail.pending")).isEqualTo(1);
        assertThat(metric("beschlusslauf.mail.oldest")).isBetween(7_200.0, 7_300.0);
        assertThat(metric("beschlusslauf.mail.given.up")).isEqualTo(1);
        assertThat(metric("beschlusslauf.mail.failures")).isGreaterThanOrEqualTo(settings.attempts());
        assertThat(metric("beschlusslauf.mail.ended?tag=status:GIVEN_UP")).isPositive();
        assertThat(http.getForObject("/actuator/health", String.class)).doesNotContain("mails");
    }

    @Test
    void anAdministratorSeesWhyAMailWasGivenUpButNotItsTextAndReleasesIt() {
        String list = admin().getForObject("/api/mails", String.class);
        UUID id = only(MailStatus.GIVEN_UP).id();

        assertThat(list).contains(id.toString(), "451 later", "\"total\":1", "\"kind\":\"INVITATION\"")
                .doesNotContain("Guten Tag", "anna@meerbusch.example");
        assertThat(post("/api/mails/" + id + "/release")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("/api/mails/" + id + "/release")).as("it waits already").isEqualTo(HttpStatus.CONFLICT);
        assertThat(dispatch.sendDue()).isEqualTo(2);
    }

    @Test
    void allCanBeReleasedAtOnceAndOneCanBeDiscarded() {
        assertThat(admin().postForObject("/api/mails/release", null, JsonNode.class).at("/released").asInt())
                .isEqualTo(1);
        assertThat(rows(MailStatus.PENDING)).hasSize(2);
        jdbc.update("UPDATE mail SET status = 'GIVEN_UP', ended_at = created_at");

        UUID id = rows(MailStatus.GIVEN_UP).get(0).id();
        assertThat(admin().exchange("/api/mails/" + id, HttpMethod.DELETE, null, Void.class).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("/api/mails/" + id + "/release")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsOutdatedIsNotReleased() {
        clock.travelTo(NOW.plus(Duration.ofDays(2)));

        assertThat(post("/api/mails/" + only(MailStatus.GIVEN_UP).id() + "/release")).isEqualTo(HttpStatus.CONFLICT);
        assertThat(admin().postForObject("/api/mails/release", null, JsonNode.class).at("/released").asInt()).isZero();
    }

    @Test
    void nobodyElseSeesTheOutbox() {
        logIns.setPassword("anna", "lang-genug-hier");
        TestRestTemplate member = http.withBasicAuth("anna", "lang-genug-hier");

        assertThat(member.getForEntity("/api/mails", String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(member.postForEntity("/api/mails/release", null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.getForEntity("/api/mails", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatusCode post(String path) {
        return admin().postForEntity(path, null, String.class).getStatusCode();
    }

    private double metric(String name) {
        return admin().getForObject("/actuator/metrics/" + name, JsonNode.class).at("/measurements/0/value").asDouble();
    }

    private TestRestTemplate admin() {
        return http.withBasicAuth("admin", "only-for-these-tests");
    }
}
