package de.beschlusslauf.consultation;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Holds everything that a change of a session may change, so that nobody else changes it until the end. */
@Component
class HeldSessions {

    private final Paths paths;

    private final MeetingDirectory meetings;

    private final Agenda agenda;

    private final Clock clock;

    HeldSessions(Paths paths, MeetingDirectory meetings, Agenda agenda, Clock clock) {
        this.paths = paths;
        this.meetings = meetings;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Paths first, then sessions, as everybody who puts a paper on an agenda does.
     *
     * @throws Refusal if the agenda has changed meanwhile
     */
    Held hold(MeetingId id, SessionChange change) {
        Set<UUID> papers = paths.papersOnAgendaOf(id.value());
        Set<UUID> held = new HashSet<>(papers);
        if (change instanceof SessionChange.Move) {
            held.addAll(paths.papersMeantFor(id.value()));
        }
        if (change instanceof SessionChange.Split split && split.into() == null) {
            held.addAll(paths.laterWithoutSession(id.value()));
        }
        List<Path> affected = held.isEmpty() ? List.of() : paths.lockAll(held);
        Set<MeetingId> sessions = new HashSet<>(meetings.besides(id, clock.instant()));
        if (change instanceof SessionChange.Split split && split.into() != null) {
            sessions.add(split.into());
        }
        agenda.hold(sessions);
        if (!paths.papersOnAgendaOf(id.value()).equals(papers)) {
            throw overtaken();
        }
        return new Held(affected, meetings.find(sessions).values().stream().filter(each -> !each.id().equals(id)).toList());
    }

    static Refusal overtaken() {
        return Refusal.conflict("Seit der Vorschau hat sich etwas geändert; sehen Sie die Vorschau noch einmal an, "
                + "bevor Sie bestätigen.");
    }

    /**
     * @param paths of the papers on the agenda of the changed session or meant for it, and of those for which a new one is
     *        planned with it
     * @param around the other sessions
     */
    record Held(List<Path> paths, Collection<Meeting> around) {
    }
}
