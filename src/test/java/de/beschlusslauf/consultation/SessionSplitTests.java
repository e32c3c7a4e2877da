package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A session is split, by a program and by the council office in Tasklist: both sessions exist, the chosen papers are
 * dealt with in the other one, the rest stays, and what happened is what the preview showed. A program cancels one alike.
 */
class SessionSplitTests extends SessionChangePlay {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String PASSWORD = "lang-genug-hier";

    @Autowired
    WebApplicationContext application;
    @Autowired
    LogIns logIns;
    @Autowired
    ChangeDesk desk;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Ledger ledger;
    @Autowired
    LedgerRecords records;

    private MockMvc http;
    private Waiting leaving;
    private Waiting alsoLeaving;
    private Waiting staying;

    /** A paper whose station waits for its session. */
    private record Waiting(ConsultationId station, String paper, String run) {
    }

    @Override
    boolean daysAreNamed() {
        return true;
    }

    @BeforeEach
    void threePapersWaitForTheSession() {
        http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        clerks.person(Deliberation.OFFICE, Roles.COUNCIL_OFFICE);
        logIns.setPassword(Deliberation.OFFICE, PASSWORD);
        leaving = waiting(paper);
        alsoLeaving = another();
        staying = another();
    }

    @Test
    void aProgramSplitsASessionAndGetsWhatThePreviewShowed() throws Exception {
        // given
        Map<String, Object> split = Map.of("kind", "SPLIT", "start", day(5, 18) + "T18:30", "place", "Bürgerhaus",
                "stations", List.of(leaving.station().toString(), alsoLeaving.station().toString()), "reason", "Zu viele Punkte");
        String changesOfSession = "/api/meetings/" + adi + "/changes";

        // when
        JsonNode preview = answer(post(changesOfSession + "/preview"), split);
        assertThat(sessionOf(leaving)).isEqualTo(adi);
        JsonNode done = answer(post(changesOfSession), Map.of("change", split, "state", preview.at("/state").asText()));

        // then
        MeetingId second = sessionOf(leaving);
        assertThat(done).isEqualTo(preview);
        assertThat(answer(get("/api/meetings/" + adi), null).at("/start").asText()).startsWith(day(5, 10).toString());
        JsonNode planned = answer(get("/api/meetings/" + second), null);
        assertThat(planned.at("/start").asText()).isEqualTo(day(5, 18) + "T16:30:00Z");
        assertThat(planned.at("/place").asText()).isEqualTo("Bürgerhaus");
        requireSplit(second);
        requireRecorded("meeting.split");
        requireReasonOf(second);
        assertThat(records(Chain.meeting(second.value()), "meeting.planned")).singleElement().asString()
                .contains("\"reason\":\"Änderung der Sitzung ADI ");
        requireAsShown(preview, second);
    }

    @Test
    void aProgramCancelsASessionAndGetsWhatThePreviewShowed() throws Exception {
        // given
        MeetingId next = session("adi", day(5, 31));
        Map<String, Object> cancel = Map.of("kind", "CANCEL", "reason", "Es liegt nichts vor");
        String changesOfSession = "/api/meetings/" + adi + "/changes";

        // when
        JsonNode preview = answer(post(changesOfSession + "/preview"), cancel);
        assertThat(sessionOf(leaving)).isEqualTo(adi);
        JsonNode done = answer(post(changesOfSession), Map.of("change", cancel, "state", preview.at("/state").asText()));

        // then
        assertThat(done).isEqualTo(preview);
        assertThat(preview.at("/becomes").isNull()).isTrue();
        assertThat(preview.at("/stations").findValuesAsText("paper"))
                .containsExactlyInAnyOrder(leaving.paper(), alsoLeaving.paper(), staying.paper());
        assertThat(preview.at("/stations").findValuesAsText("to")).containsOnly("ADI " + german(5, 31));
        assertThat(answer(get("/api/meetings/" + adi), null).at("/status").asText()).isEqualTo("CANCELLED");
        assertThat(printed(adi)).isEmpty();
        assertThat(printed(next)).containsExactlyInAnyOrder(leaving.station().value(), alsoLeaving.station().value(),
                staying.station().value());
        assertThat(clerks.timer(staying.run()).getDuedate()).isEqualTo(Date.from(start(day(5, 31))));
    }

    @Test
    void theCouncilOfficeSplitsASessionIntoOneThatExistsAsTheFormShowedIt() {
        // given
        MeetingId second = session("adi", day(5, 24));
        in(() -> desk.open(adi, Deliberation.OFFICE));
        String change = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(adi).name()).singleResult().getId();
        Map<String, Object> plan = new HashMap<>(Map.of("kind", "SPLIT", "reason", "Zu viele Punkte", "stations",
                List.of(leaving.station().toString(), alsoLeaving.station().toString()), "into", second.toString()));
        plan.put("day", null);
        plan.put("time", null);
        plan.put("place", null);

        // when
        submit(clerks.task(change, "userTask_planChange"), plan);
        Task confirm = clerks.task(change, "userTask_confirmChange");
        Map<String, Object> shown = clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm);
        assertThat(sessionOf(leaving)).isEqualTo(adi);
        assertThat(clerks.timer(leaving.run()).getDuedate()).as("showing it moves nothing in the engine either")
                .isEqualTo(Date.from(start(day(5, 10))));
        everyDateAgrees();
        submit(confirm, Map.of("decision", "MAKE", "state", String.valueOf(shown.get("state"))));

        // then
        assertThat(shown.get("what").toString()).isEqualTo("Die Sitzung wird geteilt: 2 Vorlagen kommen in die Sitzung "
                + "ADI " + german(5, 24) + ".");
        assertThat(shown.get("stations").toString()).contains(leaving.paper(), alsoLeaving.paper(),
                "ADI " + german(5, 10), "ADI " + german(5, 24)).doesNotContain(staying.paper());
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(change).singleResult()).isNull();
        requireSplit(second);
        requireRecorded("change.planned");
        requireRecorded("meeting.split");
        requireReasonOf(second);
    }

    private void requireRecorded(String event) {
        assertThat(records(Chain.meeting(adi.value()), event)).singleElement().asString()
                .contains("\"reason\":\"Zu viele Punkte\"");
    }

    /** The chain of the session into which they come, and those of the papers, say why. */
    private void requireReasonOf(MeetingId second) {
        String why = "\"reason\":\"Änderung der Sitzung ADI " + german(5, 10) + ": Zu viele Punkte\"";
        assertThat(records(Chain.meeting(second.value()), "agenda-item.added")).hasSize(2)
                .allSatisfy(record -> assertThat(record).contains(why));
        for (Waiting each : List.of(leaving, alsoLeaving)) {
            assertThat(records(Chain.paper(paths.require(each.station()).paperId().value()), "consultation.scheduled"))
                    .last().asString().contains(why);
        }
    }

    private List<String> records(Chain chain, String event) {
        return ledger.entries(chain).stream().filter(entry -> entry.event().equals(event))
                .map(entry -> records.find(String.valueOf(entry.factsByName().get("record"))).orElse("")).toList();
    }

    /** Two of the three papers wait for the other session with their items and timers, the third does not. */
    private void requireSplit(MeetingId second) {
        assertThat(meetings.require(adi).isAhead()).isTrue();
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
        assertThat(printed(adi)).containsExactly(staying.station().value());
        assertThat(printed(second)).containsExactlyInAnyOrder(leaving.station().value(), alsoLeaving.station().value());
        for (Waiting each : List.of(leaving, alsoLeaving)) {
            assertThat(sessionOf(each)).isEqualTo(second);
            assertThat(clerks.timer(each.run()).getDuedate()).isEqualTo(Date.from(meetings.require(second).startsAt()));
        }
        assertThat(sessionOf(staying)).isEqualTo(adi);
        assertThat(clerks.timer(staying.run()).getDuedate()).isEqualTo(Date.from(start(day(5, 10))));
    }

    private void requireAsShown(JsonNode preview, MeetingId second) {
        assertThat(preview.at("/stations").findValuesAsText("paper"))
                .containsExactlyInAnyOrder(leaving.paper(), alsoLeaving.paper());
        assertThat(preview.at("/stations").findValuesAsText("from")).containsOnly("ADI " + german(5, 10));
        assertThat(preview.at("/stations").findValuesAsText("to")).containsOnly("ADI " + german(5, 18));
        assertThat(preview.at("/deadlines")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.at("/matter").asText()).isEqualTo("ADI " + german(5, 18));
            assertThat(each.at("/from").isNull()).isTrue();
        }).extracting(each -> each.at("/label").asText() + " " + each.at("/to").asText())
                .containsExactlyInAnyOrderElementsOf(deadlines.of(List.of(second.value())).stream()
                        .filter(Deadline::isOpen).map(each -> each.kind().label() + " " + each.dueOn()).toList());
    }

    private Waiting another() {
        PaperId other = in(() -> deliberation.paper("Der Ausschuss beschließt die Geräte."));
        in(() -> planning.plan(other, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null)),
                Deliberation.OFFICE));
        return waiting(other);
    }

    private Waiting waiting(PaperId id) {
        ConsultationId station = paths.stations(id).get(0).id();
        return new Waiting(station, papers.summary(id).reference(), runOf(id, station));
    }

    private MeetingId sessionOf(Waiting each) {
        return paths.require(each.station()).meetingId();
    }

    private List<UUID> printed(MeetingId session) {
        return meetings.agenda(session).stream().map(AgendaItem::consultationId).filter(Objects::nonNull).toList();
    }

    private void submit(Task task, Map<String, Object> answer) {
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, task, answer);
    }

    private JsonNode answer(MockHttpServletRequestBuilder request, @Nullable Object body) throws Exception {
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        }
        MockHttpServletResponse response = http.perform(request.with(httpBasic(Deliberation.OFFICE, PASSWORD)))
                .andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
