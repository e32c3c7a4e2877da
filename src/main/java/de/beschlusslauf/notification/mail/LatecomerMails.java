package de.beschlusslauf.notification.mail;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.paper.Latecomers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the author of a paper and the head of its department that an agenda was fixed before the time was over that the paper
 * had been given. Its number and the days, nothing of what it is about.
 */
@Component
class LatecomerMails {

    private final Outbox outbox;

    private final MeetingDirectory meetings;

    private final Latecomers latecomers;

    private final PaperPeople people;

    private final PublicUrl url;

    LatecomerMails(Outbox outbox, MeetingDirectory meetings, Latecomers latecomers, PaperPeople people, PublicUrl url) {
        this.outbox = outbox;
        this.meetings = meetings;
        this.latecomers = latecomers;
        this.people = people;
        this.url = url;
    }

    @EventListener
    void on(Meeting.AgendaFixed event) {
        if (!outbox.isOpen()) {
            return;
        }
        Meeting meeting = meetings.require(event.meetingId());
        outbox.put(latecomers.left(meeting.bodyId(), meeting.day()).stream()
                .flatMap(each -> mails(each, meeting.day()).stream()).toList());
    }

    private List<Mail> mails(Latecomers.Latecomer latecomer, LocalDate session) {
        String reference = latecomer.paper().reference();
        Letter letter = new Letter().say("die Tagesordnung einer Sitzung ist festgesetzt worden, bevor die Zeit um ist, die für "
                + "eine Vorlage Ihres Amtes bewilligt ist. Die Vorlage kommt dort nur noch als Nachtrag hinzu; sonst bestimmen "
                + "Sie sie für eine spätere Sitzung.")
                .fact("Vorlage", reference).fact("Sitzung", GermanDays.withWeekday(session))
                .fact("Zeit bewilligt bis", GermanDays.withWeekday(latecomer.until())).link("Zur Anwendung", url.start());
        return people.of(latecomer.paper()).stream().map(person -> new Mail(MailKind.AGENDA_WITHOUT_PAPER, person,
                Letter.oneLine("Tagesordnung festgesetzt, Vorlage " + reference + " fehlt noch"), letter.to(person),
                Zones.endOf(session))).toList();
    }
}
