package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Log-in and cookies as an operator runs them: a proxy in front that speaks TLS and names the client's address. */
@WholeApplication
class BehindProxyTests {

    private static final String PASSWORD = "korrektes-passwort";
    private static final String STRANGER = "203.0.113.7";
    private static final String TOWN_HALL = "198.51.100.20";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identities;
    @Autowired
    DrivableClock clock;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void aClerk() {
        if (identities.createUserQuery().userId("clerk").count() == 0) {
            User user = identities.newUser("clerk");
            user.setLastName("Sachbearbeitung");
            user.setPassword(PASSWORD);
            identities.saveUser(user);
        }
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void wrongPasswordsOfAStrangerDoNotKeepTheOwnerOut() {
        // when
        for (int i = 0; i < 30; i++) {
            program(STRANGER, "falsch");
        }
        HttpResponse<String> stranger = program(STRANGER, PASSWORD);

        // then
        assertThat(stranger.statusCode()).isEqualTo(429);
        assertThat(stranger.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(stranger.body()).contains("Zu viele Fehlversuche; bitte warten Sie");
        int wait = Integer.parseInt(stranger.headers().firstValue("Retry-After").orElseThrow());
        assertThat(program(TOWN_HALL, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(identities.checkPassword("clerk", PASSWORD)).as("the engine has locked nobody").isTrue();

        // and
        clock.travelTo(Instant.now().plus(Duration.ofMinutes(25)));
        assertThat(wait).isBetween(1, 25 * 60);
        assertThat(program(STRANGER, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void peopleReadOnTheLogInPageHowLongToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(form("203.0.113.8", "falsch").headers().firstValue("Location").orElseThrow())
                    .endsWith("/login?error");
        }

        HttpResponse<String> refused = form("203.0.113.8", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Zu viele Fehlversuche; bitte warten Sie").contains("name=\"password\"");
        assertThat(form(TOWN_HALL, PASSWORD).headers().firstValue("Location").orElseThrow()).doesNotContain("error");
    }

    @Test
    void cookiesAreSecureBehindTlsAndStayOutOfScriptsAndForeignPages() {
        HttpResponse<String> page = send(to("/login", TOWN_HALL));
        HttpResponse<String> open = form(TOWN_HALL, PASSWORD);

        for (String cookie : List.of(cookie(page, "JSESSIONID"), cookie(open, "JSESSIONID"))) {
            assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        }
        assertThat(cookie(page, "XSRF-TOKEN")).contains("Secure", "SameSite=Lax").doesNotContain("HttpOnly");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age");
    }

    @Test
    void theSessionGetsANewNameAtLogIn() {
        HttpResponse<String> page = send(to("/login", TOWN_HALL));
        HttpResponse<String> open = logIn(page, TOWN_HALL, PASSWORD);

        assertThat(value(open, "JSESSIONID")).isNotEqualTo(value(page, "JSESSIONID"));
        assertThat(withSession(page)).as("the old name opens nothing").isEqualTo(401);
        assertThat(withSession(open)).isEqualTo(200);
        assertThat(open.headers().allValues("Set-Cookie").toString()).as("the token of before is taken back")
                .contains("XSRF-TOKEN=;");
    }

    private int withSession(HttpResponse<String> answer) {
        return send(to("/api/bodies", TOWN_HALL).header("Cookie", "JSESSIONID=" + value(answer, "JSESSIONID")))
                .statusCode();
    }

    private HttpResponse<String> program(String address, String password) {
        return send(to("/api/bodies", address).header("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString(("clerk:" + password).getBytes(StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> form(String address, String password) {
        return logIn(send(to("/login", address)), address, password);
    }

    private HttpResponse<String> logIn(HttpResponse<String> page, String address, String password) {
        String token = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
        return send(to("/login", address).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", page.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; ")))
                .POST(BodyPublishers.ofString("username=clerk&password=" + password + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder to(String path, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", address).header("X-Forwarded-Proto", "https");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith(name + "="))
                .reduce((first, second) -> second).orElseThrow();
    }

    private static String value(HttpResponse<String> answer, String name) {
        return cookie(answer, name).split(";")[0].substring(name.length() + 1);
    }
}
