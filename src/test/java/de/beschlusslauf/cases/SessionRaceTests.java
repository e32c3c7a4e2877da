package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people do the same step of a session at once: one wins, the other reads a sentence, nothing is done twice. */
class SessionRaceTests extends CasePlay {

    static final LocalDate SESSION = LocalDate.of(2021, 6, 16);

    @LocalServerPort
    int port;

    @Autowired
    MeetingDirectory meetings;
    @Autowired
    ObjectMapper json;

    Town town;
    ProjectGroup group;
    SessionRun session;
    MeetingId id;

    @BeforeEach
    void meerbuschIn2021() {
        town = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        group = new ProjectGroup(town, Days.TRUE);
        stage.play(group, "Ratsbüro terminiert am Tag des Abgabeschlusses");
        session = town.run("adi", SESSION);
        id = new MeetingId(session.id());
    }

    @Test
    void anAgendaIsFixedOnce() throws Exception {
        stage.travelTo(LocalDate.of(2021, 5, 28));
        session.arrange();

        race("vorsitz.adi", "vorsitz.adi", "userTask_fixAgenda", Map.of("decision", "FIXED"));

        assertThat(meetings.require(id).agendaVersion()).isEqualTo(1);
        assertThat(count("select count(*) from agenda_version where meeting_id = ?")).isEqualTo(1);
    }

    @Test
    void membersAreInvitedOnce() throws Exception {
        stage.travelTo(LocalDate.of(2021, 5, 28));
        session.arrange();
        session.fix();

        race("ratsbuero", "ratsbuero2", "userTask_inviteMembers", Map.of("deliveredOn", "2021-05-28", "announcedOn",
                "2021-05-28", "announcedIn", "Amtsblatt"));

        assertThat(meetings.require(id).status()).isEqualTo(MeetingStatus.INVITED);
        assertThat(count("select count(*) from invitation where meeting_id = ?")).isEqualTo(1);
    }

    @Test
    void aSessionIsClosedOnceAndItsMinutesAreSignedOnceByEach() throws Exception {
        stage.play(group, "Ausschuss beschließt einstimmig");

        race("ratsbuero", "ratsbuero2", "userTask_closeMeeting", Map.of("allSettled", true));
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00"));
        race("schriftfuehrung", "schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        race("vorsitz.adi", "vorsitz.adi", "userTask_countersignMinutes",
                Map.of("decision", "SIGNED", "nothingConfidential", true));
        race("ratsbuero", "ratsbuero2", "userTask_publishMinutes", Map.of("nothingConfidential", true));

        assertThat(meetings.require(id).status()).isEqualTo(MeetingStatus.PUBLISHED);
        for (String once : List.of("meeting.closed", "minutes.signed", "minutes.countersigned", "minutes.published")) {
            assertThat(count("select count(*) from ledger_entry where chain_id = ?::text and event = '" + once + "'"))
                    .as(once).isEqualTo(1);
        }
    }

    /** Both have the form open and send it at the same moment. */
    private void race(String one, String other, String element, Map<String, ?> changes) throws Exception {
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(2);
        for (String role : List.of(one, other)) {
            TownHall hall = new TownHall(port, town.user(role));
            String task = town.door().sessionTasks(town.user(role), session.id()).stream()
                    .filter(each -> each.element().equals(element)).findFirst().orElseThrow().id();
            String answer = answer(session.opens(role, element).answer(changes));
            calls.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return hall.post("/api/tasks/" + task + "/submission", answer);
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : people.invokeAll(calls)) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(HttpResponse::statusCode).as(element).containsOnlyOnce(204);
            assertThat(answers).filteredOn(each -> each.statusCode() != 204).singleElement().satisfies(late -> {
                assertThat(late.statusCode()).as(late.body()).isIn(404, 409, 422);
                assertThat(json.readTree(late.body()).path("detail").asText()).as(late.body()).contains("ufgabe");
            });
        } finally {
            people.shutdown();
        }
        stage.invariant().holds(element);
        assertThat(ledger.verify(Chain.meeting(id.value())).isSound()).isTrue();
    }

    private String answer(Map<String, ?> answer) throws JsonProcessingException {
        return json.writeValueAsString(answer);
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class, id.value());
    }
}
