package de.beschlusslauf.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which sessions the actor may see, and what of their non-public parts. */
@Component
public class VisibleMeetings {

    /** Roles that deal with the non-public parts of every body. */
    private static final List<String> INSIDERS = List.of(Roles.COUNCIL_OFFICE, Roles.MAYOR, Roles.GENERAL_DEPUTY,
            Roles.AUDITOR);

    private final MeetingDirectory meetings;

    private final AccessLog log;

    private final CurrentActor actors;

    VisibleMeetings(MeetingDirectory meetings, AccessLog log, CurrentActor actors) {
        this.meetings = meetings;
        this.log = log;
        this.actors = actors;
    }

    /** @throws Refusal if there is no such session in the actor's municipalities */
    public Meeting require(UUID id) {
        Meeting meeting = meetings.require(new MeetingId(id));
        if (!actors.require().mayRead(meeting.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        return meeting;
    }

    /**
     * The whole for those who deal with the non-public part, else what everybody may read. Where the whole says more, it is recorded
     * that somebody reads it whose work it is not, before it is shown.
     *
     * @param kindOfRead what is read, in one word
     * @param publicly null if it is for nobody else
     */
    public <T extends @Nullable Object> T shown(Meeting meeting, String kindOfRead, T whole, T publicly) {
        return shown(List.of(meeting), kindOfRead, each -> whole, each -> publicly).get(0);
    }

    /** The same for many sessions, which are recorded together. */
    public <T extends @Nullable Object> List<T> shown(List<Meeting> sessions, String kindOfRead, Function<Meeting, T> whole,
            UnaryOperator<T> publicly) {
        Actor actor = actors.require();
        List<T> shown = new ArrayList<>();
        Map<String, List<UUID>> recorded = new TreeMap<>();
        for (Meeting meeting : sessions) {
            T all = whole.apply(meeting);
            T less = publicly.apply(all);
            boolean insider = seesNonPublicPart(meeting);
            shown.add(insider ? all : less);
            if (insider && actor.leavesTrace(meeting.bodyId()) && !Objects.equals(all, less)) {
                recorded.computeIfAbsent(meeting.bodyId(), body -> new ArrayList<>()).add(meeting.id().value());
            }
        }
        recorded.forEach((body, read) -> log.read(body, actor.userId(), kindOfRead, read));
        return shown;
    }

    /** The actor works on the non-public part: council office, mayor, auditors, the body's chair and minute-taker. */
    private boolean seesNonPublicPart(Meeting meeting) {
        Actor actor = actors.require();
        return INSIDERS.stream().anyMatch(role -> actor.hasRole(meeting.bodyId(), role))
                || actor.groups().contains(Groups.chair(meeting.bodyId(), meeting.organizationId()))
                || actor.groups().contains(Groups.minuteTaker(meeting.bodyId(), meeting.organizationId()));
    }
}
