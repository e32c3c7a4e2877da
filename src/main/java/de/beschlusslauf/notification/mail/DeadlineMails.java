package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.DeadlineNotice.Occasion;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.Persons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds of deadlines and reports those that have passed: what kind, which matter by its number, until when. A report
 * leads to the list of tasks, for superiors read nothing in the late task itself.
 */
@Component
class DeadlineMails {

    /** How long news of a deadline that has passed is worth sending after a long failure of the mail server. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final Outbox outbox;

    private final Persons persons;

    private final PublicUrl url;

    private final Clock clock;

    DeadlineMails(Outbox outbox, Persons persons, PublicUrl url, Clock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.url = url;
        this.clock = clock;
    }

    @EventListener
    void on(DeadlineNotice notice) {
        if (!outbox.isOpen()) {
            return;
        }
        boolean passed = notice.occasion() == Occasion.ESCALATION;
        String subject = Letter.oneLine((passed ? "Frist verstrichen: " : "Frist läuft ab: ") + notice.kind().label()
                + ", " + notice.reference());
        Letter letter = new Letter().say(passed
                ? "eine Frist ist verstrichen, und die Aufgabe ist noch offen."
                : "eine Frist läuft bald ab, und die Aufgabe ist noch offen.")
                .fact("Frist", notice.kind().label()).fact("Vorgang", notice.reference())
                .fact("Fällig", Letter.moment(notice.dueAt()))
                .link(passed ? "Zur Aufgabenliste" : "Zur Aufgabe",
                        url.task(passed || notice.taskId() == null ? "" : notice.taskId()));
        Instant until = passed ? clock.instant().plus(NEWS) : notice.dueAt();
        MailKind kind = passed ? MailKind.DEADLINE_PASSED : MailKind.DEADLINE_REMINDER;
        outbox.put(persons.find(notice.userIds()).stream()
                .filter(person -> person.bodyId().equals(notice.bodyId()))
                .map(person -> new Mail(kind, person, subject, letter.to(person), until)).toList());
    }
}
