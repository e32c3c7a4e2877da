package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans sessions and moves them; everything that depends on the day of a session follows. */
@Service
public class MeetingPlanning {

    private final Meetings meetings;

    private final SessionDeadlines deadlines;

    private final AgendaDrafting drafting;

    private final Organizations organizations;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MeetingPlanning(Meetings meetings, SessionDeadlines deadlines, AgendaDrafting drafting, Organizations organizations,
            Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.drafting = drafting;
        this.organizations = organizations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the body does not exist or takes no resolutions, the day is over or the session exists already */
    @Transactional
    public Meeting plan(PlanMeeting order, String actor) {
        Organization organization = organizations.find(order.bodyId(), order.organizationId())
                .orElseThrow(() -> Refusal.of("organization", "Das Gremium „" + order.organizationId()
                        + "“ gibt es in dieser Kommune nicht; wählen Sie den Rat oder einen Ausschuss."));
        if (!organization.deliberates()) {
            throw Refusal.of("organization", organization.name() + " ist kein Gremium, das berät und beschließt "
                    + "(§ 57 GO NRW); wählen Sie den Rat oder einen Ausschuss.");
        }
        refuseWhatIsOver(order.startsAt());
        refuseTwice(order.bodyId(), organization, order.startsAt());
        Meeting meeting = meetings.save(new Meeting(MeetingId.random(), order.bodyId(), order.organizationId(),
                organization.shortName(), order.startsAt(), order.place()));
        append(meeting, "meeting.planned", actor);
        deadlines.plan(meeting, actor);
        drafting.fromTemplate(meeting);
        events.publishEvent(
                new Meeting.Planned(meeting.id(), meeting.bodyId(), meeting.name(), meeting.startsAt()));
        return meeting;
    }

    /**
     * Everything derived from the day of the session follows; members who were invited have to be invited again. What
     * becomes of the order of the papers' stations is not looked at here.
     *
     * @param reason German, shown to members and auditors
     * @throws Refusal if the meeting has begun, the new day is over, or nobody could be invited in time any more
     */
    @Transactional
    public Meeting move(MeetingId id, Instant newStart, String newPlace, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        Instant oldStart = meeting.startsAt();
        if (!oldStart.equals(newStart)) {
            refuseWhatIsOver(newStart);
            refuseTwice(meeting.bodyId(), organizations.require(meeting.bodyId(), meeting.organizationId()), newStart);
        }
        boolean again = meeting.moveTo(newStart, newPlace);
        if (!oldStart.equals(newStart)) {
            refuseWithoutInvitation(meeting);
        }
        append(meeting, "meeting.moved", actor);
        deadlines.follow(meeting, "Sitzung verlegt: " + reason, actor);
        events.publishEvent(
                new Meeting.Moved(meeting.id(), meeting.bodyId(), meeting.name(), oldStart, newStart));
        if (again) {
            deadlines.inviteAgain(meeting, actor);
            events.publishEvent(new Meeting.InvitationOverturned(meeting.id(), meeting.bodyId()));
        }
        return meeting;
    }

    private void refuseWhatIsOver(Instant start) {
        if (start.isBefore(Zones.startOf(Zones.dayOf(clock.instant())))) {
            throw Refusal.of("day", "Der Tag der Sitzung liegt in der Vergangenheit; wählen Sie einen künftigen Tag.");
        }
    }

    private void refuseWithoutInvitation(Meeting meeting) {
        LocalDate latest = deadlines.derive(DeadlineKind.SHORTENED_INVITATION, meeting).dueOn();
        if (latest.isBefore(Zones.dayOf(clock.instant()))) {
            throw Refusal.of("day", "Zu diesem Tag lässt sich auch mit verkürzter Ladungsfrist nicht mehr laden: "
                    + "zuzustellen wäre bis " + GermanDays.withWeekday(latest) + " gewesen; wählen Sie einen späteren "
                    + "Tag.");
        }
    }

    private void refuseTwice(String bodyId, Organization organization, Instant start) {
        if (meetings.stands(bodyId, organization.id(), start)) {
            throw Refusal.conflict("Für das Gremium " + organization.name()
                    + " ist zu dieser Zeit schon eine Sitzung geplant; verwenden Sie die vorhandene Sitzung.");
        }
    }

    private void append(Meeting meeting, String event, String actor) {
        ledger.append(Chain.meeting(meeting.id().value()), event, Map.of("bodyId", meeting.bodyId(),
                "organizationId", meeting.organizationId(), "startsAt", meeting.startsAt()), actor);
    }
}
