package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.NewItem;
import de.beschlusslauf.meeting.PlanMeeting;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the members of a body are told about its sessions. */
class SessionMailsTests extends MailTest {

    static final Instant START = Zones.at(LocalDate.of(2021, 6, 16), LocalTime.of(17, 0));

    static final Instant LATER = Zones.at(LocalDate.of(2021, 6, 23), LocalTime.of(18, 0));

    @Autowired
    MeetingPlanning planning;
    @Autowired
    Agenda agenda;
    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void members() {
        jdbc.update("DELETE FROM membership");
        person("anna", "meerbusch", "adi");
        person("bert", "meerbusch", "adi");
        person("rita", "meerbusch", "rat");
        person("dora", "dortmund", "rat");
    }

    @Test
    void membersOfTheBodyAndNobodyElseLearnThatTheirSessionMoves() throws Exception {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START, "Ratssaal"), "office");

        planning.move(meeting.id(), LATER, "Bürgerhaus", "Der Saal ist belegt.", "office");
        dispatch.sendDue();

        assertThat(recipients()).containsExactlyInAnyOrder("anna@meerbusch.example", "bert@meerbusch.example");
        assertThat(received().get(0).getSubject()).startsWith("Sitzung verlegt: ").endsWith("Mittwoch, 23.06.2021");
        assertThat(body(to("anna@meerbusch.example")).strip()).isEqualTo("""
                Guten Tag Mitglied anna,

                eine Sitzung wurde verlegt.

                Gremium: %s
                Bisher: Mittwoch, 16.06.2021, 17:00 Uhr
                Neu: Mittwoch, 23.06.2021, 18:00 Uhr
                Ort: Bürgerhaus

                Zur Anwendung:
                https://ris.rathaus.example/

                Diese Nachricht kommt aus Beschlusslauf und wurde automatisch erstellt.
                Bitte antworten Sie nicht darauf. Sie enthält nur öffentliche Angaben.
                """.formatted("Ausschuss für Digitalisierung und Informationstechnologie").strip());
    }

    @Test
    void aNewPlaceAloneIsNoMove() throws Exception {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START.plusSeconds(3_600), "Ratssaal"),
                "office");

        planning.move(meeting.id(), meeting.startsAt(), "Bürgerhaus\nBcc: x@evil.example", "Der Saal ist belegt.", "office");
        dispatch.sendDue();

        assertThat(received().get(0).getSubject()).startsWith("Neuer Sitzungsort: ");
        assertThat(body(received().get(0))).contains("eine Sitzung hat einen neuen Ort.",
                "Ort: Bürgerhaus Bcc: x@evil.example\n").doesNotContain("Bisher");
    }

    @Test
    void nothingOfTheAgendaStandsInAMail() {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START.plusSeconds(7_200), "Ratssaal"),
                "office");
        agenda.put(meeting.id(), new NewItem(UUID.randomUUID(), "Kündigung Frau Geheim", "Personalsache", false,
                "zd", false, false, LateEntry.NONE), "office");

        planning.move(meeting.id(), LATER.plusSeconds(7_200), "Ratssaal", "Der Saal ist belegt.", "office");

        assertThat(rows(MailStatus.PENDING)).isNotEmpty().allSatisfy(mail ->
                assertThat(mail.subject() + mail.text()).doesNotContain("Geheim", "Personalsache"));
    }

    @Test
    void anInvitationListsThePublicPartAndHidesTheOther() {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START.plusSeconds(14_400), "Ratssaal"),
                "office");
        agenda.put(meeting.id(), new NewItem(UUID.randomUUID(), "Interner Titel", "Neue Webseite", true, "it", false, false,
                LateEntry.NONE),
                "office");
        agenda.put(meeting.id(), new NewItem(UUID.randomUUID(), "Kündigung Frau Geheim", "Personalsache", false,
                "personal", false, false, LateEntry.NONE), "office");

        publish(new Meeting.Invited(meeting.id(), "meerbusch", 2));

        assertThat(rows(MailStatus.PENDING)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.INVITATION);
            assertThat(mail.subject()).startsWith("Einladung: Ausschuss für").endsWith("Mittwoch, 16.06.2021");
            assertThat(mail.validUntil()).isEqualTo(meeting.startsAt());
            assertThat(mail.text()).contains("Sie sind zu einer Sitzung eingeladen.",
                    "Zeit: Mittwoch, 16.06.2021, 21:00 Uhr\nOrt: Ratssaal\nTagesordnung: Fassung 2 mit Nachtrag\n",
                    "Öffentlicher Teil:\n", ": Neue Webseite\n", "Punkte im nichtöffentlichen Teil: 2\n")
                    .doesNotContain("Geheim", "Personalsache", "Interner Titel");
        });
    }

    @Test
    void aCancellationNamesNoReason() {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START.plusSeconds(18_000), "Ratssaal"),
                "office");

        publish(new Meeting.Cancelled(meeting.id(), "meerbusch", meeting.name(), "Erkrankung von Frau Geheim", "office"));

        assertThat(rows(MailStatus.PENDING)).hasSize(2).allSatisfy(mail -> assertThat(mail.subject() + mail.text())
                .contains("Sitzung abgesagt: ", "eine Sitzung fällt aus.").doesNotContain("Geheim"));
        assertThat(jdbc.queryForObject("SELECT sequence FROM session_revision WHERE meeting_id = ?", Integer.class,
                meeting.id().value())).as("calendars see it, too").isEqualTo(1);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    @Test
    void aTrialRunThatIsRolledBackTellsNobody() {
        Meeting meeting = planning.plan(new PlanMeeting("meerbusch", "adi", START.plusSeconds(10_800), "Ratssaal"),
                "office");

        transaction.executeWithoutResult(status -> {
            planning.move(meeting.id(), LATER.plusSeconds(3_600), "Ratssaal", "Der Saal ist belegt.", "office");
            assertThat(rows(MailStatus.PENDING)).hasSize(2);
            status.setRollbackOnly();
        });

        assertThat(rows(MailStatus.PENDING)).isEmpty();
    }

    private List<String> recipients() {
        return received().stream().map(SessionMailsTests::recipient).toList();
    }

    private MimeMessage to(String address) {
        return received().stream().filter(message -> recipient(message).equals(address)).findFirst().orElseThrow();
    }

    private static String recipient(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(MimeMessage message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }
}
