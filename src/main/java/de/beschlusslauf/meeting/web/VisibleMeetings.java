package de.beschlusslauf.meeting.web;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Which sessions the actor may see, and whether he may know what their non-public parts are about. */
@Component
class VisibleMeetings {

    /** Roles that deal with the non-public parts of every body. */
    private static final List<String> INSIDERS = List.of(Roles.COUNCIL_OFFICE, Roles.MAYOR, Roles.GENERAL_DEPUTY,
            Roles.AUDITOR);

    private final MeetingDirectory meetings;

    private final CurrentActor actors;

    VisibleMeetings(MeetingDirectory meetings, CurrentActor actors) {
        this.meetings = meetings;
        this.actors = actors;
    }

    /** @throws Refusal if there is no such session in the actor's municipalities */
    Meeting require(UUID id) {
        Meeting meeting = meetings.require(new MeetingId(id));
        if (!actors.require().mayRead(meeting.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        return meeting;
    }

    /** The actor works on the non-public part: council office, mayor, auditors, the body's chair and minute-taker. */
    boolean seesNonPublicPart(Meeting meeting) {
        Actor actor = actors.require();
        return INSIDERS.stream().anyMatch(role -> actor.hasRole(meeting.bodyId(), role))
                || actor.groups().contains(Groups.chair(meeting.bodyId(), meeting.organizationId()))
                || actor.groups().contains(Groups.minuteTaker(meeting.bodyId(), meeting.organizationId()));
    }
}
