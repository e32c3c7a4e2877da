package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.Map;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
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

    private final SessionDay sessionDay;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    MeetingPlanning(Meetings meetings, SessionDeadlines deadlines, AgendaDrafting drafting, Organizations organizations,
            SessionDay sessionDay, Ledger ledger, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.drafting = drafting;
        this.organizations = organizations;
        this.sessionDay = sessionDay;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws Refusal if the body does not exist or takes no resolutions, the session exists already, or its day is over, too
     *         far ahead or too near to invite anybody */
    @Transactional
    public Meeting plan(PlanMeeting order, String actor) {
        return plan(order, null, actor);
    }

    /** The same. @param reason German, why there is this session besides others; null if it needs none */
    @Transactional
    public Meeting plan(PlanMeeting order, @Nullable String reason, String actor) {
        Organization organization = organizations.find(order.bodyId(), order.organizationId())
                .orElseThrow(() -> Refusal.of("organization", "Das Gremium „" + order.organizationId()
                        + "“ gibt es in dieser Kommune nicht; wählen Sie den Rat oder einen Ausschuss."));
        if (!organization.deliberates()) {
            throw Refusal.of("organization", organization.name() + " ist kein Gremium, das berät und beschließt "
                    + "(§ 57 GO NRW); wählen Sie den Rat oder einen Ausschuss.");
        }
        sessionDay.requireInReach(Zones.dayOf(order.startsAt()));
        refuseTwice(order.bodyId(), organization, order.startsAt());
        Meeting planned = new Meeting(MeetingId.random(), order.bodyId(), order.organizationId(),
                organization.shortName(), order.startsAt(), order.place());
        sessionDay.requireInvitation(planned);
        Meeting meeting = meetings.save(planned);
        append(meeting, "meeting.planned", reason, actor);
        deadlines.plan(meeting, actor);
        drafting.fromTemplate(meeting);
        events.publishEvent(
                new Meeting.Planned(meeting.id(), meeting.bodyId(), meeting.name(), meeting.startsAt()));
        return meeting;
    }

    /**
     * Everything derived from the day of the session follows where it is another one; members who were invited have to be
     * invited again. What becomes of the order of the papers' stations is not looked at here.
     *
     * @param reason German, shown to members and auditors
     * @throws Refusal if the meeting has begun, the new day is over, or nobody could be invited in time any more
     */
    @Transactional
    public Meeting move(MeetingId id, Instant newStart, String newPlace, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        Instant oldStart = meeting.startsAt();
        if (!oldStart.equals(newStart)) {
            sessionDay.requireInReach(Zones.dayOf(newStart));
            refuseTwice(meeting.bodyId(), organizations.require(meeting.bodyId(), meeting.organizationId()), newStart);
        }
        boolean again = meeting.moveTo(newStart, newPlace);
        if (!oldStart.equals(newStart)) {
            sessionDay.requireInvitation(meeting);
        }
        append(meeting, "meeting.moved", reason, actor);
        String why = "Sitzung verlegt: " + reason;
        if (Zones.dayOf(oldStart).equals(meeting.day())) {
            deadlines.followHour(meeting, why, actor);
        } else {
            deadlines.follow(meeting, why, actor);
        }
        if (again) {
            deadlines.inviteAgain(meeting, actor);
            events.publishEvent(new Meeting.InvitationOverturned(meeting.id(), meeting.bodyId()));
        }
        events.publishEvent(
                new Meeting.Moved(meeting.id(), meeting.bodyId(), meeting.name(), oldStart, newStart));
        return meeting;
    }

    private void refuseTwice(String bodyId, Organization organization, Instant start) {
        if (meetings.stands(bodyId, organization.id(), start)) {
            throw Refusal.conflict("Für das Gremium " + organization.name()
                    + " ist zu dieser Zeit schon eine Sitzung geplant; verwenden Sie die vorhandene Sitzung.")
                    .at(null, "day");
        }
    }

    private record Appointment(String name, String place, @Nullable String reason) {
    }

    private void append(Meeting meeting, String event, @Nullable String reason, String actor) {
        ledger.append(Chain.meeting(meeting.id().value()), event, Map.of("bodyId", meeting.bodyId(),
                "organizationId", meeting.organizationId(), "startsAt", meeting.startsAt()),
                new Appointment(meeting.name(), meeting.place(), reason), actor);
    }
}
