package de.beschlusslauf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingCourse;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.NewItem;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calendars as programs fetch them, and who may have which. */
@WholeApplication
class FeedTests {

    static final String PASSWORD = "lang-genug-hier";

    static final LocalDate DAY = LocalDate.of(2021, 6, 16);

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    MeetingCourse course;
    @Autowired
    Agenda agenda;
    @Autowired
    RepositoryService models;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DrivableClock clock;
    @Autowired
    Environment environment;

    private int hour = 8;

    @BeforeEach
    void itIsMay2021() {
        clock.travelTo(Instant.parse("2021-05-21T08:00:00Z"));
        Owner.of(environment).update("TRUNCATE calendar_feed, meeting CASCADE");
        person("anna", "meerbusch", Roles.AUTHOR, "adi");
        person("dora", "dortmund", Roles.AUTHOR, "rat");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theOwnCalendarHoldsSessionsOfOwnBodiesAndDueTasksAndNothingElse() {
        Meeting own = plan("meerbusch", "adi", DAY);
        agenda.put(own.id(), new NewItem(UUID.randomUUID(), "Kündigung Frau Geheim", "Personalsache", false, "zd",
                false, false, LateEntry.NONE), "office");
        plan("meerbusch", "rat", DAY);
        plan("dortmund", "rat", DAY);
        task("meerbusch", "sachbearbeitung", "21/0219");
        task("meerbusch", "ratsbuero", "21/0220");
        task("dortmund", "sachbearbeitung", "21/0221");

        String text = get(open("anna", "PERSON", "meerbusch", null)).getBody();

        assertThat(events(text)).hasSize(2);
        assertThat(value(text, own.id().toString(), Property.SUMMARY))
                .isEqualTo("Ausschuss für Digitalisierung und Informationstechnologie");
        assertThat(text).contains("SUMMARY:Frist: Schreiben\\, 21/0219", "DTSTART;VALUE=DATE:20210602")
                .doesNotContain("Geheim", "Personalsache", "21/0220", "21/0221");
    }

    @Test
    void aMovedSessionKeepsItsUidAndRaisesItsSequence() {
        Meeting meeting = plan("meerbusch", "adi", DAY);
        String url = open("anna", "ORGANIZATION", "meerbusch", "adi");
        ResponseEntity<String> before = get(url);
        clock.travelTo(Instant.parse("2021-05-25T08:00:00Z"));

        planning.move(meeting.id(), start(DAY.plusDays(7)), "Bürgerhaus", "Der Saal ist belegt.", "office");
        ResponseEntity<String> after = get(url);

        assertThat(value(before.getBody(), meeting.id().toString(), Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(after.getBody(), meeting.id().toString(), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(after.getBody(), meeting.id().toString(), Property.DTSTART)).startsWith("20210623T");
        assertThat(value(after.getBody(), meeting.id().toString(), Property.LOCATION)).isEqualTo("Bürgerhaus");
        assertThat(value(after.getBody(), meeting.id().toString(), Property.LAST_MODIFIED)).startsWith("20210525T08");
        assertThat(after.getHeaders().getETag()).isNotEqualTo(before.getHeaders().getETag());
        assertThat(after.getHeaders().getLastModified()).isGreaterThan(before.getHeaders().getLastModified());
    }

    @Test
    void aDeadlineThatMovesTwiceInOneSecondKeepsItsUidAndRaisesItsSequenceBothTimes() {
        person("olga", "meerbusch", Roles.COUNCIL_OFFICE, "adi");
        Meeting meeting = plan("meerbusch", "adi", DAY);
        clock.travelTo(Instant.parse("2021-05-27T08:00:00Z"));
        submissionCloses(meeting);
        String url = open("olga", "PERSON", "meerbusch", null);
        VEvent planned = deadline(get(url).getBody());

        planning.move(meeting.id(), start(DAY.plusDays(7)), "Ratssaal", "Der Saal ist belegt.", "office");
        VEvent moved = deadline(get(url).getBody());
        planning.move(meeting.id(), start(DAY.plusDays(14)), "Ratssaal", "Der Saal ist wieder belegt.", "office");
        VEvent movedAgain = deadline(get(url).getBody());

        assertThat(List.of(planned, moved, movedAgain)).extracting(event -> event.getRequiredProperty(
                Property.DTSTART).getValue()).doesNotHaveDuplicates().isSorted();
        assertThat(List.of(moved, movedAgain)).extracting(event -> event.getRequiredProperty(Property.UID))
                .containsOnly(planned.getRequiredProperty(Property.UID));
        assertThat(sequence(moved)).isGreaterThan(sequence(planned));
        assertThat(sequence(movedAgain)).isGreaterThan(sequence(moved));
    }

    @Test
    void aCancelledSessionStaysAsCancelledAndRaisesItsSequence() {
        Meeting meeting = plan("meerbusch", "adi", DAY);
        String url = open("anna", "BODY", "meerbusch", null);
        assertThat(value(get(url).getBody(), meeting.id().toString(), Property.SEQUENCE)).isEqualTo("0");
        clock.travelTo(Instant.parse("2021-05-25T08:00:00Z"));

        course.cancel(meeting.id(), "Es liegt nichts vor.", "office");
        String text = get(url).getBody();

        assertThat(value(text, meeting.id().toString(), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(text, meeting.id().toString(), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(text, meeting.id().toString(), Property.LAST_MODIFIED)).startsWith("20210525T08");
        assertThat(value(text, meeting.id().toString(), Property.SUMMARY)).startsWith("Abgesagt: ");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndTheAnswerIsForThisProgramOnly() {
        plan("meerbusch", "adi", DAY);
        String url = open("anna", "BODY", "meerbusch", null);
        ResponseEntity<String> first = get(url);
        clock.travelTo(Instant.parse("2021-05-21T09:00:00Z"));

        ResponseEntity<String> again = get(url, HttpHeaders.IF_NONE_MATCH, first.getHeaders().getETag());
        ResponseEntity<String> since = get(url, HttpHeaders.IF_MODIFIED_SINCE,
                first.getHeaders().getFirst(HttpHeaders.LAST_MODIFIED));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(since.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(first.getHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
        assertThat(first.getHeaders().getCacheControl()).contains("private", "no-cache");
        assertThat(first.getHeaders().get("Referrer-Policy")).contains("no-referrer");
        assertThat(first.getHeaders()).doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    @Test
    void theCalendarReachesFromOneYearBackToTwoYearsAhead() {
        plan("meerbusch", "adi", LocalDate.of(2023, 5, 20));
        plan("meerbusch", "adi", LocalDate.of(2023, 5, 21));
        moveTo(plan("meerbusch", "adi", DAY), LocalDate.of(2020, 5, 21));
        moveTo(plan("meerbusch", "adi", DAY), LocalDate.of(2020, 5, 20));

        String text = get(open("anna", "ORGANIZATION", "meerbusch", "adi")).getBody();

        assertThat(events(text)).extracting(event -> event.getRequiredProperty(Property.DTSTART).getValue()
                .substring(0, 8)).containsExactly("20200521", "20230520");
    }

    @Test
    void anAddressThatWasTakenBackAnswersLikeOneThatNeverWas() {
        String url = open("anna", "BODY", "meerbusch", null);
        String id = as("anna").getForObject("/api/calendar-feeds", JsonNode.class).at("/0/id").asText();
        assertThat(get(url).getStatusCode()).isEqualTo(HttpStatus.OK);

        as("anna").delete("/api/calendar-feeds/" + id);

        ResponseEntity<String> gone = get(url);
        ResponseEntity<String> never = get("/kalender/" + "A".repeat(43) + ".ics");
        assertThat(gone.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND).isEqualTo(never.getStatusCode());
        assertThat(gone.getBody()).isNull();
        assertThat(never.getBody()).isNull();
        assertThat(withoutDate(gone)).isEqualTo(withoutDate(never));
    }

    @Test
    void aNewAddressKillsTheOldOneAndOnlyItsHashIsStored() {
        String old = open("anna", "PERSON", "meerbusch", null);
        String url = open("anna", "PERSON", "meerbusch", null);

        assertThat(get(old).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(url).getStatusCode()).isEqualTo(HttpStatus.OK);
        String token = url.replaceAll(".*/|\\.ics$", "");
        assertThat(token).hasSize(43);
        assertThat(jdbc.queryForList("SELECT f::text FROM calendar_feed f", String.class)).hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain(token));
        assertThat(as("anna").getForObject("/api/calendar-feeds", String.class)).contains("\"url\":null",
                "\"usedOn\":\"2021-05-21\"").doesNotContain(token);
    }

    @Test
    void anotherTownsCalendarIsNotGivenOut() {
        ResponseEntity<String> refused = as("dora").postForEntity("/api/calendar-feeds",
                Map.of("scope", "BODY", "body", "meerbusch"), String.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(refused.getBody()).contains("Diese Kommune gibt es nicht, oder Sie gehören nicht dazu.");
    }

    @Test
    void nobodyTakesBackTheCalendarOfSomebodyElse() {
        String url = open("anna", "BODY", "meerbusch", null);
        String id = as("anna").getForObject("/api/calendar-feeds", JsonNode.class).at("/0/id").asText();

        assertThat(as("dora").exchange("/api/calendar-feeds/" + id, HttpMethod.DELETE, null, String.class)
                .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(url).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aBodyWithoutSessionsAndHalfARequestAreRefusedWithASentence() {
        assertThat(refused(Map.of("scope", "ORGANIZATION", "body", "meerbusch", "organization", "zd")))
                .contains("hält keine Sitzungen ab");
        assertThat(refused(Map.of("scope", "ORGANIZATION", "body", "meerbusch"))).contains("Ein Gremium gehört");
        assertThat(refused(Map.of("scope", "BODY"))).contains("„body“: Bitte ausfüllen.");
    }

    @Test
    void whoLeavesABodyLosesItsSessionsAndWhoIsErasedLosesTheCalendar() {
        String session = plan("meerbusch", "adi", DAY).id().toString();
        String url = open("anna", "PERSON", "meerbusch", null);
        assertThat(get(url).getBody()).contains(session);

        staff.register(new Registration("anna", "meerbusch", "Anna", Set.of(Roles.AUTHOR), List.of()), "system");
        assertThat(get(url).getBody()).startsWith("BEGIN:VCALENDAR").doesNotContain(session);

        jdbc.update("DELETE FROM person WHERE user_id = 'anna'");
        assertThat(get(url).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRepeatedCallMakesNoNewAddressSinceTheFirstOneMayHaveArrived() {
        HttpHeaders key = new HttpHeaders();
        key.set("Idempotency-Key", "kalender-anna");
        HttpEntity<Map<String, String>> wanted = new HttpEntity<>(Map.of("scope", "BODY", "body", "meerbusch"), key);

        String url = as("anna").postForObject("/api/calendar-feeds", wanted, JsonNode.class).at("/url").asText();
        ResponseEntity<String> again = as("anna").postForEntity("/api/calendar-feeds", wanted, String.class);

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody()).contains("fordern Sie mit einem neuen Schlüssel eine neue an");
        assertThat(get(url).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private String refused(Map<String, String> wanted) {
        ResponseEntity<String> answer = as("anna").postForEntity("/api/calendar-feeds", wanted, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer.getBody();
    }

    private String open(String user, String scope, String body, String organization) {
        Map<String, String> wanted = organization == null ? Map.of("scope", scope, "body", body)
                : Map.of("scope", scope, "body", body, "organization", organization);
        return as(user).postForObject("/api/calendar-feeds", wanted, JsonNode.class).at("/url").asText();
    }

    private ResponseEntity<String> get(String url, String... header) {
        RequestEntity.HeadersBuilder<?> request = RequestEntity.get(url);
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return http.exchange(request.build(), String.class);
    }

    private static HttpHeaders withoutDate(ResponseEntity<String> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.remove(HttpHeaders.DATE);
        return headers;
    }

    private static List<VEvent> events(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static String value(String text, String uid, String property) {
        Optional<VEvent> found = events(text).stream()
                .filter(event -> event.getRequiredProperty(Property.UID).getValue().equals(uid)).findFirst();
        return found.orElseThrow(() -> new AssertionError(text)).getRequiredProperty(property).getValue();
    }

    /** From now on the council office is asked for the agenda. */
    private void submissionCloses(Meeting meeting) {
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .variableValueEquals("meetingId", meeting.id().toString()).singleResult().getId();
        management.executeJob(management.createJobQuery().processInstanceId(run)
                .activityId("timerEvent_submissionCloses").singleResult().getId());
    }

    /** When the agenda is to be put together. */
    private static VEvent deadline(String text) {
        List<VEvent> found = events(text).stream().filter(event -> event.getRequiredProperty(Property.SUMMARY)
                .getValue().startsWith("Frist: Tagesordnung zusammenstellen, ADI ")).toList();
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue());
    }

    private Meeting plan(String body, String organization, LocalDate day) {
        return planning.plan(new PlanMeeting(body, organization, start(day), "Ratssaal"), "office");
    }

    private Instant start(LocalDate day) {
        return Zones.at(day, LocalTime.of(hour++, 0));
    }

    private void moveTo(Meeting meeting, LocalDate day) {
        jdbc.update("UPDATE meeting SET starts_at = ? WHERE id = ?", java.sql.Timestamp.from(start(day)),
                meeting.id().value());
    }

    private void task(String body, String role, String reference) {
        String probe = "due-" + role.substring(0, 4);
        models.createDeployment().tenantId(body).addModelInstance(probe + ".bpmn",
                Bpmn.createExecutableProcess(probe).camundaHistoryTimeToLive(1).startEvent()
                        .userTask("userTask_write").name("Schreiben").camundaCandidateGroups(role)
                        .camundaDueDate("${due}").endEvent().done()).deploy();
        runtime.createProcessInstanceByKey(probe).processDefinitionTenantId(body)
                .businessKey(reference).setVariable("due", Date.from(Zones.endOf(LocalDate.of(2021, 6, 2)))).execute();
    }

    private void person(String user, String body, String role, String organization) {
        staff.register(new Registration(user, body, user, Set.of(role),
                List.of(new Membership(organization, Position.MEMBER))), "system");
        logIns.setPassword(user, PASSWORD);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }
}
