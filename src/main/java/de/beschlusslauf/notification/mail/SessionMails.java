package de.beschlusslauf.notification.mail;

import java.time.Instant;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody with a place in a body what becomes of its sessions: time, place and the public part of the agenda, which
 * are announced to everybody anyway (GO NRW § 48 (1)). Of the non-public part only the number of items, of a
 * cancellation no reason.
 */
@Component
class SessionMails {

    private final Outbox outbox;

    private final MeetingDirectory meetings;

    private final Organizations organizations;

    private final Persons persons;

    private final PublicUrl url;

    SessionMails(Outbox outbox, MeetingDirectory meetings, Organizations organizations, Persons persons,
            PublicUrl url) {
        this.outbox = outbox;
        this.meetings = meetings;
        this.organizations = organizations;
        this.persons = persons;
        this.url = url;
    }

    @EventListener
    void on(Meeting.Invited event) {
        if (!outbox.isOpen()) {
            return;
        }
        Meeting meeting = meetings.require(event.meetingId());
        Organization organization = organizations.require(meeting.bodyId(), meeting.organizationId());
        Letter letter = new Letter().say("Sie sind zu einer Sitzung eingeladen.").fact("Gremium", organization.name())
                .fact("Zeit", Letter.moment(meeting.startsAt())).fact("Ort", meeting.place())
                .fact("Tagesordnung", event.agendaVersion() < 2 ? "liegt vor" : "Fassung " + event.agendaVersion()
                        + " mit Nachtrag");
        PublicAgenda.of(meetings.agenda(meeting.id())).tell(letter);
        send(MailKind.INVITATION, "Einladung: " + organization.name() + " am " + Letter.day(meeting.startsAt()),
                letter.link("Zur Anwendung", url.start()), meeting, meeting.startsAt());
    }

    @EventListener
    void on(Meeting.Cancelled event) {
        if (!outbox.isOpen()) {
            return;
        }
        Meeting meeting = meetings.require(event.meetingId());
        Organization organization = organizations.require(meeting.bodyId(), meeting.organizationId());
        Letter letter = new Letter().say("eine Sitzung fällt aus.").fact("Gremium", organization.name())
                .fact("Zeit", Letter.moment(meeting.startsAt())).fact("Ort", meeting.place())
                .link("Zur Anwendung", url.start());
        send(MailKind.SESSION_CANCELLED, "Sitzung abgesagt: " + organization.name() + " am "
                + Letter.day(meeting.startsAt()), letter, meeting, later(meeting.startsAt(), meeting.startsAt()));
    }

    @EventListener
    void on(Meeting.Moved event) {
        if (!outbox.isOpen()) {
            return;
        }
        Meeting meeting = meetings.require(event.meetingId());
        Organization organization = organizations.require(meeting.bodyId(), meeting.organizationId());
        boolean sameTime = event.oldStart().equals(event.newStart());
        Letter letter = new Letter().say(sameTime ? "eine Sitzung hat einen neuen Ort." : "eine Sitzung wurde verlegt.")
                .fact("Gremium", organization.name());
        if (!sameTime) {
            letter.fact("Bisher", Letter.moment(event.oldStart()));
        }
        letter.fact(sameTime ? "Zeit" : "Neu", Letter.moment(event.newStart())).fact("Ort", meeting.place())
                .link("Zur Anwendung", url.start());
        send(MailKind.SESSION_MOVED, (sameTime ? "Neuer Sitzungsort: " : "Sitzung verlegt: ")
                + organization.name() + " am " + Letter.day(event.newStart()), letter, meeting,
                later(event.oldStart(), event.newStart()));
    }

    private void send(MailKind kind, String subject, Letter letter, Meeting meeting, Instant until) {
        outbox.put(persons.inOrganization(meeting.bodyId(), meeting.organizationId()).stream()
                .map(person -> new Mail(kind, person, Letter.oneLine(subject), letter.to(person), until)).toList());
    }

    /** The end of the later day: a session that is moved at the last minute is news even while it runs. */
    private static Instant later(Instant one, Instant other) {
        return Zones.endOf(Zones.dayOf(one.isAfter(other) ? one : other));
    }
}
