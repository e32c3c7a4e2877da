package de.beschlusslauf.meeting;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Who plans and changes sessions: the council office, on behalf of whoever convenes the body (§§ 47, 58 GO NRW). */
@Component
public class SessionRight {

    private final CurrentActor actors;

    SessionRight(CurrentActor actors) {
        this.actors = actors;
    }

    /**
     * @return user id of the actor
     * @throws Refusal unless the actor plans sessions in the municipality
     */
    public String toPlan(String bodyId) {
        return councilOffice(actors.requireIn(bodyId), bodyId, "Sitzungen plant das Ratsbüro; wenden Sie sich dorthin.");
    }

    /**
     * To move, cancel or split it.
     *
     * @return user id of the actor
     * @throws Refusal unless the actor changes sessions in the municipality; strangers learn nothing of the session
     */
    public String toChange(Meeting meeting) {
        Actor actor = actors.require();
        if (!actor.mayRead(meeting.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        return councilOffice(actor, meeting.bodyId(), "Sitzungen verlegt das Ratsbüro; wenden Sie sich dorthin.");
    }

    private static String councilOffice(Actor actor, String bodyId, String sentence) {
        if (!actor.hasRole(bodyId, Roles.COUNCIL_OFFICE)) {
            throw Refusal.forbidden(sentence);
        }
        return actor.userId();
    }
}
