package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A character that nothing can keep is refused by every door in the same words; other refusals of the engine are German too. */
class UnstorableTextTests extends CasePlay {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SENTENCE = Pattern.compile("Der Text enthält( am Anfang| nach „x“)? ein unsichtbares Zeichen, das sich"
            + " nicht speichern lässt \\(ein Steuerzeichen oder ein halbes Sonderzeichen\\); bitte tippen Sie die Stelle neu, statt sie"
            + " einzufügen\\.");

    @LocalServerPort
    int port;
    TownHall author;
    TownHall office;
    int before;

    @BeforeEach
    void twoPeopleInMeerbusch() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        office = new TownHall(port, "meerbusch.ratsbuero");
        before = rows();
    }

    @Test
    void noDoorStoresIt() {
        SoftAssertions doors = new SoftAssertions();
        for (String text : List.of("x\\u0000y", "x\\u0001y", "x\\u001fy", "\\u0008", "x\\ud800y", "\\udc00")) {
            Map<String, HttpResponse<String>> answers = Map.of(
                    "a paper", author.post("/api/papers", paper(text)),
                    "a form", author.post("/api/start-forms/resolution-lifecycle", "{\"municipality\":\"meerbusch\",\"kind\":\"REPORT\","
                            + "\"subject\":\"" + text + "\",\"office\":\"zd\"}"),
                    "the engine's form", author.post("/engine-rest/process-definition/key/resolution-lifecycle/submit-form",
                            "{\"variables\":{\"municipality\":{\"value\":\"meerbusch\"},\"kind\":{\"value\":\"REPORT\"},"
                            + "\"subject\":{\"value\":\"" + text + "\"},\"office\":{\"value\":\"zd\"}}}"),
                    "a session", office.post("/api/meetings", "{\"body\":\"meerbusch\",\"organization\":\"adi\","
                            + "\"start\":\"2021-12-16T18:00\",\"place\":\"" + text + "\"}"));
            answers.forEach((door, answer) -> doors.assertThat(answer).as(door + ": " + text).satisfies(UnstorableTextTests::refused));
        }
        doors.assertAll();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodySearchesForIt() {
        SoftAssertions doors = new SoftAssertions();
        for (String list : List.of("/api/papers?body=meerbusch&q=", "/api/tasks?reference=", "/engine-rest/task?maxResults=5&nameLike=",
                "/camunda/api/engine/engine/default/task?maxResults=5&nameLike=")) {
            for (String text : List.of("a%00b", "a%1Fb", "a%0bb")) {
                doors.assertThat(list.startsWith("/camunda") ? author.browse(list + text) : author.get(list + text)).as(list)
                        .satisfies(UnstorableTextTests::refused);
            }
        }
        for (String text : List.of("x\\u0000b", "x\\u0007b", "x\\ud83d")) {
            doors.assertThat(author.post("/engine-rest/task?maxResults=5", "{\"nameLike\":\"" + text + "\"}")).as(text)
                    .satisfies(UnstorableTextTests::refused);
        }
        doors.assertAll();
    }

    @Test
    void whatTheEngineItselfRefusesIsSaidInGermanAndKeepsItsType() {
        JsonNode unbound = read(author.get("/engine-rest/task"), 400);
        JsonNode unreadable = read(author.post("/engine-rest/task?maxResults=5", "{\"nameLike\":"), 400);
        JsonNode unknown = read(author.get("/engine-rest/process-definition/gibt-es-nicht"), 404);

        assertThat(unbound.path("message").asText()).contains("„maxResults“");
        assertThat(unbound.path("engineMessage").asText()).contains("unbound number");
        assertThat(unbound.path("type").asText()).isEqualTo("BadUserRequestException");
        assertThat(unreadable.path("message").asText()).startsWith("Die Anfrage ist unvollständig");
        assertThat(unknown.path("message").asText()).startsWith("Das gibt es hier nicht");
    }

    @Test
    void whoSendsNothingWhereSomethingIsAskedForReadsThatItIsMissing() {
        TownHall operator = new TownHall(port, "admin", "only-for-these-tests");
        String address = "/engine-rest/external-task/gibt-es-nicht/priority";

        for (String body : List.of("", "null", "{}")) {
            JsonNode missing = read(operator.put(address, body), 400);
            assertThat(missing.path("message").asText()).as(body).startsWith("Die Anfrage ist unvollständig");
            assertThat(missing.path("type").asText()).isEqualTo("InvalidRequestException");
        }
        assertThat(read(operator.put(address, "{\"priority\":1}"), 404).path("message").asText()).startsWith("Das gibt es hier nicht");
    }

    @Test
    void whoMayNotDoItReadsSoInGerman() {
        JsonNode forbidden = read(author.call("PUT", "/engine-rest/process-definition/key/resolution-lifecycle/suspended",
                "{\"suspended\":true}"), 403);

        assertThat(forbidden.path("message").asText()).startsWith("Das dürfen Sie nicht");
    }

    private int rows() {
        return jdbc.queryForObject("select (select count(*) from paper) + (select count(*) from meeting)", Integer.class);
    }

    private static String paper(String subject) {
        return "{\"bodyId\":\"meerbusch\",\"kind\":\"REPORT\",\"subject\":\"" + subject + "\",\"leadDepartment\":\"zd\"}";
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode said = read(answer, 422);
        assertThat(said.has("detail") ? said.path("detail").asText() : said.path("message").asText()).matches(SENTENCE);
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
