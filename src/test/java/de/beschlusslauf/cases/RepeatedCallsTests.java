package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program that repeats a call with the same key gets what the first call has done, and nothing is done twice. */
class RepeatedCallsTests extends CasePlay {

    private static final String PAPER = """
            {"bodyId": "meerbusch", "kind": "RESOLUTION_PROPOSAL", "subject": "Wiederholt", "leadDepartment": "zd"}""";
    private static final String MEETING = """
            {"body": "meerbusch", "organization": "adi", "start": "2021-11-10T17:17", "place": "Rathaus"}""";

    @LocalServerPort
    int port;

    @Test
    void aRepeatedCallCreatesNothingTwice() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        TownHall office = new TownHall(port, "meerbusch.ratsbuero");

        String once = PAPER.replace("Wiederholt", "Einmal angelegt");
        assertThat(id(author.post("/api/papers", once, "paper-1")))
                .isEqualTo(id(author.post("/api/papers", once, "paper-1")));
        assertThat(id(office.post("/api/meetings", MEETING, "meeting-1")))
                .isEqualTo(id(office.post("/api/meetings", MEETING, "meeting-1")));
        assertThat(count("select count(*) from paper where subject = 'Einmal angelegt'")).isEqualTo(1);
    }

    @Test
    void anAnswerToATaskIsTakenOnceHoweverOftenItIsRepeated() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Dezernat zeichnet die Strategievorlage ab");
        UUID paper = strategy.paper().id();
        TownHall mayor = new TownHall(port, town.user("buergermeister"));
        String task = "/api/tasks/" + town.tasks("buergermeister", paper).get(0).id() + "/submission";
        String shown = String.valueOf(town.opens("buergermeister", paper, "userTask_releasePaper").value("shownVersion"));
        String answer = "{\"decision\":\"APPROVED\",\"shownVersion\":\"" + shown + "\"}";
        String reordered = "{\"shownVersion\":\"" + shown + "\",\"decision\":\"APPROVED\"}";
        String other = "{\"decision\":\"RETURNED\",\"reason\":\"Nein.\",\"shownVersion\":\"" + shown + "\"}";

        // when
        HttpResponse<String> first = mayor.post(task, answer, "release-" + paper);
        HttpResponse<String> second = mayor.post(task, reordered, "release-" + paper);

        // then
        assertThat(first.statusCode()).as(first.body()).isEqualTo(204);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(204);
        assertThat(mayor.post(task, other, "release-" + paper).statusCode()).isEqualTo(409);
        assertThat(mayor.post(task, answer, "another-" + paper).statusCode()).as("the task is done").isEqualTo(404);
        assertThat(mayor.get("/api/papers/" + paper).body()).containsOnlyOnce("\"step\":\"MAYOR\"");
    }

    @Test
    void aStationIsPutOnTheAgendaOnceAndASessionMovesOnce() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.OUTSIDE_PLAN);
        stage.play(strategy, "Bürgermeister gibt die Strategievorlage frei");
        UUID paper = strategy.paper().id();
        strategy.paper().schedule(Map.of("hda", town.session("hda", LocalDate.of(2021, 6, 2))));
        UUID session = town.session("rat", LocalDate.of(2021, 6, 23));
        TownHall office = new TownHall(port, town.user("ratsbuero"));
        String items = "/api/meetings/" + session + "/agenda-items";
        String station = "{\"consultationId\":\"" + station(town.read(paper), "rat") + "\"}";

        // when
        HttpResponse<String> first = office.post(items, station, "item-" + paper);
        HttpResponse<String> second = office.post(items, station, "item-" + paper);
        String changes = "/api/meetings/" + session + "/changes";
        String toThursday = seen(office, changes, move("2021-06-24T18:30"));
        HttpResponse<String> moved = office.post(changes, toThursday, "move-" + paper);
        office.post(changes, seen(office, changes, move("2021-06-25T18:30")), "move-again-" + paper);
        HttpResponse<String> late = office.post(changes, toThursday, "move-" + paper);

        // then
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains(session.toString());
        assertThat(office.get("/api/meetings/" + session + "/agenda").body()).containsOnlyOnce("\"consultationId\":\"");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(200);
        assertThat(office.get("/api/meetings/" + session).body()).contains("2021-06-25T16:30:00Z");
    }

    @Test
    void aWithdrawalIsRepeatedWithoutHarm() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        String paper = id(author.post("/api/papers", PAPER, "paper-2"));

        HttpResponse<String> first = author.post(paper + "/withdrawal", "{\"reason\":\"Doppelt.\"}", "withdrawal-1");
        HttpResponse<String> second = author.post(paper + "/withdrawal", "{\"reason\":\"Doppelt.\"}", "withdrawal-1");
        HttpResponse<String> other = author.post(paper + "/withdrawal", "{\"reason\":\"Anders.\"}", "withdrawal-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).contains("WITHDRAWN");
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void theHashOfAFileStandsForIt() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");

        HttpResponse<String> first = author.upload("Wiederholt.pdf", "%PDF-1.7\n1 0 obj einmal", "file-1");
        HttpResponse<String> second = author.upload("Wiederholt.pdf", "%PDF-1.7\n1 0 obj einmal", "file-1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(author.upload("Wiederholt.pdf", "%PDF-1.7\n1 0 obj anders", "file-1").statusCode()).isEqualTo(409);
        assertThat(author.upload("Wiederholt2.pdf", "%PDF-1.7\n1 0 obj einmal", "file-1").statusCode()).isEqualTo(409);
        assertThat(count("select count(*) from stored_file where name = 'Wiederholt.pdf'")).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneCallOfOneAddress() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        String one = id(author.post("/api/papers", PAPER, "paper-3"));
        String two = id(author.post("/api/papers", PAPER, "paper-4"));
        author.post(one + "/withdrawal", "{\"reason\":\"Doppelt.\"}", "withdrawal-2");

        HttpResponse<String> elsewhere = author.post(two + "/withdrawal", "{\"reason\":\"Doppelt.\"}", "withdrawal-2");

        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("schon für einen anderen Auftrag benutzt");
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }

    private static String station(JsonNode paper, String organization) {
        for (JsonNode station : paper.path("path")) {
            if (station.path("organization").asText().equals(organization)) {
                return station.path("id").asText();
            }
        }
        throw new AssertionError("no station of " + organization + " in " + paper.path("path"));
    }

    private static String id(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String move(String start) {
        return "{\"kind\":\"MOVE\",\"start\":\"" + start + "\",\"place\":\"Aula\",\"reason\":\"Der Saal ist belegt.\"}";
    }

    /** The change together with the check sum of its preview. */
    private static String seen(TownHall office, String changes, String change) {
        String preview = office.post(changes + "/preview", change, "preview").body();
        return "{\"change\":" + change + ",\"state\":\"" + preview.replaceAll(".*\"state\":\"(\\w+)\".*", "$1") + "\"}";
    }
}
