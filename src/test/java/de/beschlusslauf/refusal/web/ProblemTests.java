package de.beschlusslauf.refusal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Whatever goes wrong under /api and /v3/api-docs, a program reads problem details with one German sentence. */
@WholeApplication
class ProblemTests {

    private static final String PASSWORD = "lang-genug-hier";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;

    final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void anAuthor() {
        staff.register(new Registration("meerbusch.problem", "meerbusch", "Probe", Set.of(Roles.AUTHOR),
                List.of(new Membership("zd", Position.MEMBER))), "system");
        logIns.setPassword("meerbusch.problem", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/gibt-es-nicht", "/v3/api-docs"})
    void withoutLogIn(String path) {
        assertThat(problem(send(to(path)), 401)).isEqualTo("Bitte anmelden.");
        assertThat(problem(send(to(path).header("Accept", "text/html")), 401)).isEqualTo("Bitte anmelden.");
        assertThat(problem(send(to(path).POST(BodyPublishers.ofString("{}"))), 401)).isEqualTo("Bitte anmelden.");
    }

    @Test
    void withAWrongPassword() {
        HttpResponse<String> answer = send(to("/api/tasks").header("Authorization", basic("falsch")));

        assertThat(problem(answer, 401)).isEqualTo("Benutzername oder Passwort stimmt nicht.");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                challenge -> assertThat(challenge).startsWith("Basic realm="));
    }

    @Test
    void withASessionButWithoutItsToken() {
        String page = send(to("/login")).body();
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
        send(to("/login").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                "username=meerbusch.problem&password=" + PASSWORD + "&_csrf=" + token)));
        assertThat(send(to("/api/tasks")).statusCode()).as("the session is open").isEqualTo(200);

        HttpResponse<String> answer = send(to("/api/papers").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(problem(answer, 403)).contains("neu laden");
    }

    @Test
    void whatTheRoleDoesNotAllow() {
        assertThat(problem(send(post("/api/meetings", """
                {"body": "meerbusch", "organization": "adi", "start": "2099-11-10T17:17", "place": "Rathaus"}""")), 403))
                .contains("Ratsbüro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/gibt-es-nicht", "/api", "/api/papers/00000000-0000-0000-0000-000000000000",
            "/api/tasks/gibt-es-nicht", "/v3/api-docs/gibt-es-nicht"})
    void whatDoesNotExist(String path) {
        problem(send(asAuthor(path)), 404);
        problem(send(asAuthor(path).header("Accept", "text/html")), 404);
    }

    @Test
    void aMethodThatTheAddressDoesNotTake() {
        HttpResponse<String> answer = send(asAuthor("/api/tasks").DELETE());

        assertThat(problem(answer, 405)).contains("Allow");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void aFormatThatIsNotSpoken() {
        problem(send(asAuthor("/api/tasks").header("Accept", "application/xml")), 406);
        problem(send(asAuthor("/api/papers").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Vorlage"))), 415);
    }

    @Test
    void jsonThatIsNone() {
        assertThat(problem(send(post("/api/papers", "{\"subject\": ")), 400)).contains("kein lesbares JSON");
        assertThat(problem(send(post("/api/papers", "")), 400)).contains("kein lesbares JSON");
    }

    @Test
    void valuesOfAWrongKindAreNamed() {
        assertThat(problem(send(post("/api/papers", "{\"kind\": \"ROMAN\"}")), 400)).contains("„kind“");
        assertThat(problem(send(post("/api/papers", "{\"betreff\": \"Radweg\"}")), 400)).contains("„betreff“");
        assertThat(problem(send(asAuthor("/api/papers/keine-uuid")), 400)).contains("„id“");
        assertThat(problem(send(asAuthor("/api/tasks?size=viele")), 400)).contains("„size“");
        assertThat(problem(send(asAuthor("/api/papers")), 400)).contains("„body“ fehlt");
        assertThat(problem(send(asAuthor("/api/roadmap?body=meerbusch&status=KOMMT")), 400)).contains("„status“");
    }

    @Test
    void yearsWithWhichNobodyCounts() {
        assertThat(problem(send(post("/api/meetings", """
                {"body": "meerbusch", "organization": "adi", "start": "+999999-11-10T17:17", "place": "Rathaus"}""")), 400))
                .contains("„start“");
        assertThat(problem(send(asAuthor("/api/meetings?body=meerbusch&from=%2B999999999-12-30")), 400))
                .contains("„from“");
        assertThat(send(asAuthor("/api/meetings?body=meerbusch&from=2199-12-31")).statusCode()).isEqualTo(200);
    }

    @Test
    void valuesThatBreakARule() {
        JsonNode answer = json(send(post("/api/papers", "{\"bodyId\": \"meerbusch\", \"subject\": \"\","
                + " \"kind\": \"REPORT\", \"leadDepartment\": \"zd\"}")));

        assertThat(answer.path("status").asInt()).isEqualTo(422);
        assertThat(answer.path("field").asText()).isEqualTo("subject");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_500, 3_000})
    void aFileThatIsTooBig(int kilobytes) {
        String body = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7"
                + "x".repeat(kilobytes * 1024) + "\r\n--grenze--\r\n";

        HttpResponse<String> answer = send(asAuthor("/api/files")
                .header("Content-Type", "multipart/form-data; boundary=grenze").POST(BodyPublishers.ofString(body)));

        assertThat(problem(answer, 413)).contains("verkleinern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/broken", "/api/broken/filter"})
    void anUnexpectedFailureTellsNothingOfTheInside(String path) {
        HttpResponse<String> answer = send(asAuthor(path));

        assertThat(problem(answer, 500)).contains("Systembetreuung");
        assertThat(answer.body()).doesNotContain("Geheimnis").doesNotContain("IllegalState");
    }

    @Test
    void anAddressThatOnlyAnAttackerWrites() {
        problem(send(asAuthor("/api/papers;x=1/../tasks")), 400);
        problem(send(asAuthor("/api//tasks")), 400);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder asAuthor(String path) {
        return to(path).header("Authorization", basic(PASSWORD));
    }

    private HttpRequest.Builder post(String path, String json) {
        return asAuthor(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString(("meerbusch.problem:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoHasHungUpIsNoFailureAndGetsNoAnswer() {
        ServletWebRequest download = new ServletWebRequest(new MockHttpServletRequest("GET", "/api/papers"),
                new MockHttpServletResponse());

        assertThat(new Problems().unexpected(new ClientAbortException(new IOException("Broken pipe")), download)).isNull();
        assertThat(new Problems().unexpected(new IOException("Broken pipe"), download)).as("somebody else's pipe").isNotNull();
    }

    @Test
    void whoWasOvertakenInsideSomethingElseReadsSoAndNothingIsCalledUnexpected() {
        ServletWebRequest withdrawal = new ServletWebRequest(new MockHttpServletRequest("POST", "/api/papers/1/withdrawal"),
                new MockHttpServletResponse());
        Problems problems = new Problems();
        Exception wrapped = new IllegalStateException("listener", new SQLException("deadlock detected", "40P01"));

        assertThat(problems.unexpected(wrapped, withdrawal)).extracting(ResponseEntity::getStatusCode).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problems.unexpected(new IllegalStateException(new SQLException("syntax", "42601")), withdrawal))
                .extracting(ResponseEntity::getStatusCode).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The sentence of a complete problem with that status. */
    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).as("a sentence").matches("[\\p{Lu}„].*\\.")
                .doesNotContain("Exception");
        return problem.path("detail").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }
}
