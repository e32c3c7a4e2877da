package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites the members of a body to its session, sends addenda, and notes the public notice (GO NRW §§ 47, 48). */
@Service
@Transactional
public class Inviting {

    private final Meetings meetings;

    private final Invitations invitations;

    private final AgendaVersions versions;

    private final SessionDeadlines deadlines;

    private final Persons persons;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Inviting(Meetings meetings, Invitations invitations, AgendaVersions versions, SessionDeadlines deadlines,
            Persons persons, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.versions = versions;
        this.deadlines = deadlines;
        this.persons = persons;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites with the agenda as it is fixed now.
     *
     * @throws Refusal if the agenda is not fixed or was not on the day of delivery, that day belongs to an invitation from
     *         before a move, nobody is invited, or the period is not kept
     */
    public void invite(MeetingId id, Sending sending, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        meeting.requireUninvited();
        deadlines.movedOn(meeting).ifPresent(
                movedOn -> InvitationPeriod.checkMoved(sending.deliveredOn(), movedOn));
        period(meeting).check(sending.deliveredOn(), sending.shortenedReason(), fixedOn(meeting, 1), today());
        meeting.invite(send(meeting, meeting.agendaVersion(), sending,
                deadlines.derive(DeadlineKind.INVITATION, meeting).dueOn(), actor).id());
        deadlines.settle(DeadlineKind.INVITATION, meeting, sending.deliveredOn(), "Die Mitglieder sind geladen", actor);
        if (sending.announcedOn() != null) {
            deadlines.settle(DeadlineKind.PUBLIC_NOTICE, meeting, sending.announcedOn(), "Die Bekanntmachung ist veranlasst", actor);
        }
    }

    /** @throws Refusal if that version is no addendum, the delivery lies ahead or before it, or is late without a reason */
    public void sendAddendum(MeetingId id, int agendaVersion, Sending sending, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        if (agendaVersion < 2 || agendaVersion > meeting.agendaVersion()) {
            throw Refusal.notFound("Den Nachtrag gibt es nicht; laden Sie die Tagesordnung neu.");
        }
        LocalDate latest = addendumDay(meeting);
        new Addendum(meeting, latest).checkDelivery(sending.deliveredOn(), sending.shortenedReason(),
                fixedOn(meeting, agendaVersion), today());
        send(meeting, agendaVersion, sending, latest, actor);
    }

    /** The addendum does not go out. What is on the agenda stays there; the body may still resolve to deal with it. */
    public void dropAddendum(MeetingId id, int agendaVersion, AddendumDropped why, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        ledger.append(Chain.meeting(id.value()), "addendum.dropped", Map.of("bodyId", meeting.bodyId(), "agendaVersion",
                agendaVersion, "why", why), Map.of("reason", why.label()), actor);
    }

    /** The days between which the invitation has to be delivered. */
    @Transactional(readOnly = true)
    public InvitationPeriod period(Meeting meeting) {
        return new InvitationPeriod(deadlines.derive(DeadlineKind.INVITATION, meeting).dueOn(),
                deadlines.derive(DeadlineKind.SHORTENED_INVITATION, meeting).dueOn());
    }

    /** The members are invited, or still can be today, if need be with the shortened period. */
    @Transactional(readOnly = true)
    public boolean reaches(Meeting meeting) {
        return !meeting.awaitsInvitation() || !period(meeting).isOver(today());
    }

    /**
     * Before a paper is to be dealt with in that session.
     *
     * @param field in which somebody chose it
     * @throws Refusal if the session cannot take place as it is planned, since nobody can be invited to it any more
     */
    @Transactional(readOnly = true)
    public void requireReached(Meeting meeting, String field) {
        if (!reaches(meeting)) {
            throw Refusal.of(field, "Zur Sitzung " + meeting.name() + " kann niemand mehr geladen werden: Auch die verkürzte "
                    + "Ladungsfrist endete am " + GermanDays.date(shortened(meeting)) + " (§ 47 Abs. 2 GO NRW, Geschäftsordnung). "
                    + "Wählen Sie eine spätere Sitzung; sind die Mitglieder schon geladen, lassen Sie das zuerst eintragen.");
        }
    }

    private LocalDate shortened(Meeting meeting) {
        return period(meeting).shortened();
    }

    /** Last day on which the public notice is in time. */
    @Transactional(readOnly = true)
    public LocalDate noticeDay(Meeting meeting) {
        return deadlines.derive(DeadlineKind.PUBLIC_NOTICE, meeting).dueOn();
    }

    /** Last day on which members may be sent an addendum without a reason. */
    @Transactional(readOnly = true)
    public LocalDate addendumDay(Meeting meeting) {
        return deadlines.addendum(meeting).dueOn();
    }

    /** Those who sit in the body and are invited, by name; not who only takes its minutes (§ 52 (1) GO NRW). */
    @Transactional(readOnly = true)
    public List<Person> members(Meeting meeting) {
        return belonging(meeting, false);
    }

    /** Those who take the minutes of the body without sitting in it, by name. */
    @Transactional(readOnly = true)
    public List<Person> minuteTakers(Meeting meeting) {
        return belonging(meeting, true);
    }

    private List<Person> belonging(Meeting meeting, boolean onlyForMinutes) {
        return persons.inOrganization(meeting.bodyId(), meeting.organizationId()).stream()
                .filter(person -> person.onlyTakesMinutes(meeting.organizationId()) == onlyForMinutes).toList();
    }

    private Invitation send(Meeting meeting, int version, Sending sending, LocalDate latest, String actor) {
        List<String> members = members(meeting).stream().map(Person::userId).toList();
        if (members.isEmpty() && sending.otherRecipients() == null) {
            throw Refusal.of("otherRecipients", "Zum Gremium ist kein Mitglied eingetragen; schreiben Sie, wen Sie geladen "
                    + "haben, oder lassen Sie die Mitglieder eintragen.");
        }
        if ((sending.announcedOn() == null) != (sending.announcedIn() == null)) {
            throw Refusal.of("announcedIn", "Zur Bekanntmachung gehören der Tag und die Stelle, an der sie erscheint.");
        }
        if (sending.announcedOn() != null && !sending.announcedOn().isBefore(meeting.day())) {
            throw Refusal.of("announcedOn", "Die Sitzung ist am " + GermanDays.date(meeting.day()) + ", bekannt gemacht wird vorher. "
                    + "Berichtigen Sie den Tag, oder lassen Sie ihn leer und bestätigen Sie, dass die Bekanntmachung unterbleibt.");
        }
        if (sending.announcedOn() == null && !sending.withoutNotice()) {
            throw Refusal.of("announcedOn", "Tragen Sie ein, wann und wo Zeit, Ort und Tagesordnung öffentlich bekannt "
                    + "gemacht werden (§ 48 Abs. 1 Satz 4 GO NRW), oder bestätigen Sie, dass es unterbleibt.");
        }
        LocalDate noticeLatest = noticeDay(meeting);
        Invitation sent = invitations.save(
                new Invitation(meeting, version, sending, latest, noticeLatest, members, actor, clock.instant()));
        Map<String, Object> facts = new HashMap<>(Map.of("agendaVersion", version, "deliveredOn", sending.deliveredOn(),
                "latestOn", latest, "recipients", members.size(), "notice",
                PublicNotice.of(sending.announcedOn(), noticeLatest, meeting.day())));
        ledger.append(Chain.meeting(meeting.id().value()), "meeting.invited", facts, sending, actor);
        events.publishEvent(new Meeting.Invited(meeting.id(), meeting.bodyId(), version));
        return sent;
    }

    private LocalDate fixedOn(Meeting meeting, int version) {
        return versions.require(meeting.id(), version).fixedOn();
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }
}
