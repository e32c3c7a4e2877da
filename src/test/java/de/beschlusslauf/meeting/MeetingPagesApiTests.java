package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Agendas, invitations and minutes over the API: pages, and who may read what of the non-public part. */
@WholeApplication
class MeetingPagesApiTests {

    static final String PASSWORD = "lang-genug-hier";
    static final String SECRET = "Kauf des Grundstücks Am Markt 1";
    static int year = 2040;

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    Agenda agenda;
    @Autowired
    MeetingClosing closing;
    @Autowired
    MeetingCourse course;
    @Autowired
    MinutesBook book;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Ledger ledger;
    @Autowired
    DrivableClock clock;

    Meeting meeting;
    AgendaItem open;
    AgendaItem secret;

    @BeforeEach
    void aSessionWithOnePublicAndOneSecretPaper() {
        register("meerbusch.buero", Set.of(Roles.COUNCIL_OFFICE), List.of());
        register("meerbusch.leserin", Set.of(Roles.AUTHOR), List.of());
        register("meerbusch.adi-vorsitz", Set.of(Roles.CHAIR), List.of(new Membership("adi", Position.CHAIR)));
        LocalDate day = LocalDate.of(++year, 6, 16);
        clock.travelTo(Zones.at(day.minusDays(40), LocalTime.NOON));
        meeting = planning.plan(new PlanMeeting("meerbusch", "adi", Zones.at(day, LocalTime.of(17, 0)), "Saal"), "rb");
        open = agenda.put(meeting.id(), NewItem.inTime(UUID.randomUUID(), "Radweg", true, "zd"), "rb");
        secret = agenda.put(meeting.id(), new NewItem(UUID.randomUUID(), SECRET, "Grundstücksangelegenheit", false, "zd",
                false, false, LateEntry.NONE), "rb");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theAgendaIsReadWithItsNumbersPageByPage() {
        JsonNode first = read("meerbusch.buero", "/agenda?size=2");
        JsonNode last = read("meerbusch.buero", "/agenda?page=3&size=2");

        assertThat(first.at("/total").asInt()).isEqualTo(7);
        assertThat(first.at("/items").findValuesAsText("number")).containsExactly("Ö 1", "Ö 2");
        assertThat(last.at("/items").findValuesAsText("number")).containsExactly("N 1.1");
        assertThat(status("meerbusch.buero", "/agenda?size=1000")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void onlyWhoWorksOnTheNonPublicPartLearnsWhatItIsAbout() {
        sessions.open(move());

        for (String page : List.of("/agenda", "/agenda/versions/1")) {
            assertThat(read("meerbusch.buero", page).toString()).as(page).contains(SECRET);
            assertThat(read("meerbusch.adi-vorsitz", page).toString()).as(page).contains(SECRET);
            assertThat(read("meerbusch.leserin", page).toString()).as(page).doesNotContain(SECRET)
                    .contains("Grundstücksangelegenheit", "N 1.1");
        }
    }

    @Test
    void whoAuditsLeavesATraceWhereverTheNonPublicPartIsShown() {
        // given
        register("meerbusch.prueftSitzung", Set.of(Roles.AUDITOR), List.of());
        sessions.open(move());
        closeAndWriteMinutes();

        // when, then
        int before = 0;
        for (String page : List.of("/agenda", "/agenda/versions/1", "/minutes")) {
            assertThat(read("meerbusch.buero", page).toString()).contains(SECRET);
            assertThat(reads()).as("the council office works on " + page).isEqualTo(before);
            assertThat(read("meerbusch.prueftSitzung", page).toString()).contains(SECRET);
            assertThat(reads()).as(page).isEqualTo(++before);
        }
        read("meerbusch.prueftSitzung", "/agenda?size=2");
        read("meerbusch.prueftSitzung", "/agenda/versions");
        read("meerbusch.prueftSitzung", "");
        assertThat(reads()).as("what everybody may read").isEqualTo(before);
        assertThat(read("meerbusch.prueftSitzung", "/invitations").at("/invitations/0/otherRecipients").asText())
                .isEqualTo("alle Mitglieder");
        assertThat(reads()).as("who was invited besides the members").isEqualTo(before + 1);
    }

    private long reads() {
        return ledger.entries(Chain.access("meerbusch")).stream()
                .filter(entry -> entry.facts().contains(meeting.id().toString())).count();
    }

    @Test
    void versionsAreListedAndSayWhatTheyChanged() {
        // given
        sessions.open(move());
        agenda.put(meeting.id(), NewItem.inTime(UUID.randomUUID(), "Fördermittel", true, "zd")
                .late(new LateEntry("Die Frist endet morgen", true)), "rb");

        // when
        JsonNode versions = read("meerbusch.leserin", "/agenda/versions");
        JsonNode second = read("meerbusch.leserin", "/agenda/versions/2");

        // then
        assertThat(versions.at("/versions").findValuesAsText("number")).containsExactly("2", "1");
        assertThat(second.at("/changes/0/kind").asText()).isEqualTo("ADDED");
        assertThat(second.at("/changes/0/item/number").asText()).isEqualTo("Ö 3.2");
        assertThat(second.at("/version/resolvedInSession").asBoolean()).isTrue();
        assertThat(second.at("/version/reason").isNull()).as("may speak of what is confidential").isTrue();
        assertThat(read("meerbusch.buero", "/agenda/versions/2").at("/version/reason").asText()).contains("endet morgen");
        assertThat(status("meerbusch.leserin", "/agenda/versions/3")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void invitationsSayWhenWhoAndWhatWasAnnounced() {
        sessions.open(move());

        JsonNode sent = read("meerbusch.leserin", "/invitations");
        JsonNode people = read("meerbusch.leserin", "/invitations/" + sent.at("/invitations/0/id").asText()
                + "/recipients?size=200");

        assertThat(sent.at("/total").asInt()).isEqualTo(1);
        assertThat(sent.at("/noticeWarning").isNull()).isTrue();
        assertThat(sent.at("/invitations/0/announcedIn").asText()).isEqualTo("Amtsblatt");
        assertThat(sent.at("/invitations/0/otherRecipients").isNull()).as("who reports on what is confidential").isTrue();
        assertThat(people.at("/userIds").toString()).contains("meerbusch.adi-vorsitz");
    }

    @Test
    void whyASessionIsCancelledIsReadByThoseWhoDealWithItsNonPublicPartAndByAuditorsWithATrace() {
        register("meerbusch.prueftSitzung", Set.of(Roles.AUDITOR), List.of());
        course.cancel(meeting.id(), "Der Verkäufer ist gestorben", "rb");
        String list = "/api/meetings?body=meerbusch&organization=adi&from=" + LocalDate.of(year, 6, 1);

        assertThat(read("meerbusch.leserin", "").at("/cancelReason").isNull()).isTrue();
        assertThat(asked("meerbusch.leserin", list).getBody().toString()).contains(meeting.id().toString())
                .doesNotContain("Verkäufer");
        assertThat(read("meerbusch.buero", "").at("/cancelReason").asText()).contains("Verkäufer");
        assertThat(reads()).isZero();
        assertThat(read("meerbusch.prueftSitzung", "").at("/cancelReason").asText()).contains("Verkäufer");
        assertThat(reads()).isOne();
        assertThat(asked("meerbusch.prueftSitzung", list).getBody().toString()).contains("Verkäufer");
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void minutesAreForInsidersUntilTheyArePublished() {
        // given
        sessions.open(move());
        closeAndWriteMinutes();

        // when, then
        assertThat(status("meerbusch.leserin", "/minutes")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(read("meerbusch.adi-vorsitz", "/minutes").toString()).contains("Kaufpreis", SECRET);
        book.sign(meeting.id(), "sf");
        book.countersign(meeting.id(), "meerbusch.adi-vorsitz");
        assertThat(status("meerbusch.leserin", "/minutes")).as("signed, not published").isEqualTo(HttpStatus.NOT_FOUND);
        book.publish(meeting.id(), List.of("REMARKS", open.id().toString()), "meerbusch.buero");
        assertThat(read("meerbusch.leserin", "/minutes").toString()).doesNotContain("Kaufpreis").doesNotContain(SECRET)
                .as("found to be confidential after both had signed").doesNotContain("Muster")
                .contains("Grundstücksangelegenheit", "\"countersignedBy\":\"meerbusch.adi-vorsitz\"");
        assertThat(read("meerbusch.adi-vorsitz", "/minutes").toString()).contains("Frau Muster", "Herr Muster");
        assertThat(read("meerbusch.buero", "/minutes?page=6&size=1").at("/items/0/number").asText()).isEqualTo("N 1.1");
    }

    private void closeAndWriteMinutes() {
        agenda.settle(open.id(), "sf");
        agenda.settle(secret.id(), "sf");
        closing.close(meeting.id(), "rb");
        Instant begin = meeting.startsAt();
        book.write(meeting.id(), new MinutesDraft(begin, begin.plusSeconds(3600), "Mitglied CDU", null, null, "Frau Muster ist erkrankt.",
                Map.of(secret.id().value(), "Der Kaufpreis beträgt 100.000 Euro.", open.id().value(), "Herr Muster bittet um"
                        + " Geduld."), List.of()), "sf");
    }

    private MeetingId move() {
        clock.travelTo(meeting.startsAt().plusSeconds(60));
        return meeting.id();
    }

    private JsonNode read(String user, String path) {
        ResponseEntity<JsonNode> answer = get(user, path);
        assertThat(answer.getStatusCode()).as("%s %s", path, answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private org.springframework.http.HttpStatusCode status(String user, String path) {
        return get(user, path).getStatusCode();
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return asked(user, "/api/meetings/" + meeting.id() + path);
    }

    private ResponseEntity<JsonNode> asked(String user, String address) {
        return http.withBasicAuth(user, PASSWORD).getForEntity(address, JsonNode.class);
    }

    private void register(String user, Set<String> roles, List<Membership> places) {
        staff.register(new Registration(user, "meerbusch", user, roles, places), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
