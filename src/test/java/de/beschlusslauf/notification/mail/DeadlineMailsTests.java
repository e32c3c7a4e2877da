package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.DeadlineNotice.Occasion;
import de.beschlusslauf.calendar.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What people are told about deadlines. */
class DeadlineMailsTests extends MailTest {

    static final Instant DUE = Zones.endOf(LocalDate.of(2021, 5, 26));

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void people() {
        person("anna", "meerbusch", "");
        person("dora", "dortmund", "");
    }

    @Test
    void aReminderNamesKindNumberAndDayAndLeadsToTheTask() {
        publish(Occasion.REMINDER, "task-1");

        StoredMail mail = only(MailStatus.PENDING);
        assertThat(mail.userId()).as("nobody of another town").isEqualTo("anna");
        assertThat(mail.subject()).isEqualTo("Frist läuft ab: Ende der Mitzeichnung, 21/0219");
        assertThat(mail.text()).contains("eine Frist läuft bald ab, und die Aufgabe ist noch offen.",
                "Frist: Ende der Mitzeichnung\nVorgang: 21/0219\nFällig: Mittwoch, 26.05.2021, 23:59 Uhr\n",
                "Zur Aufgabe:\nhttps://ris.rathaus.example/camunda/app/tasklist/default/#/?task=task-1\n");
        assertThat(mail.validUntil()).isEqualTo(DUE);
    }

    @Test
    void anEscalationSaysThatTheDeadlineHasPassedAndLeadsToTheListOfTasks() {
        clock.travelTo(DUE.plusSeconds(1));

        publish(Occasion.ESCALATION, "task-1");

        StoredMail mail = only(MailStatus.PENDING);
        assertThat(mail.subject()).isEqualTo("Frist verstrichen: Ende der Mitzeichnung, 21/0219");
        assertThat(mail.text()).contains(
                "Zur Aufgabenliste:\nhttps://ris.rathaus.example/camunda/app/tasklist/default/#/\n");
        assertThat(mail.validUntil()).isAfter(DUE.plus(Duration.ofDays(13)));
    }

    private void publish(Occasion occasion, String task) {
        transaction.executeWithoutResult(status -> events.publishEvent(new DeadlineNotice("meerbusch",
                DeadlineKind.CO_SIGNING, occasion, "21/0219", DUE, task, Set.of("anna", "dora", "niemand"))));
    }
}
