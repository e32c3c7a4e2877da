package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program that repeats a creating call with the same key gets what the first call has created. */
class RepeatedCallsTests extends CasePlay {

    private static final String PAPER = """
            {"bodyId": "meerbusch", "kind": "RESOLUTION_PROPOSAL", "subject": "Einmal angelegt", "leadDepartment": "zd"}""";
    private static final String MEETING = """
            {"body": "meerbusch", "organization": "adi", "start": "2021-11-10T17:17", "place": "Rathaus"}""";

    @LocalServerPort
    int port;

    @Test
    void aRepeatedCallCreatesNothingTwice() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        TownHall office = new TownHall(port, "meerbusch.ratsbuero");

        assertThat(id(author.post("/api/papers", PAPER, "paper-1")))
                .isEqualTo(id(author.post("/api/papers", PAPER, "paper-1")));
        assertThat(id(office.post("/api/meetings", MEETING, "meeting-1")))
                .isEqualTo(id(office.post("/api/meetings", MEETING, "meeting-1")));
        assertThat(jdbc.queryForObject("select count(*) from paper where subject = 'Einmal angelegt'", Integer.class))
                .isEqualTo(1);
    }

    private static String id(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
