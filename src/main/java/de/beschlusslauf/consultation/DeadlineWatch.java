package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.DeadlinesMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which deadlines the current thread sets, moves and ends while it watches. */
@Component
class DeadlineWatch {

    private final ThreadLocal<Map<DeadlineId, Optional<Instant>>> watched = new ThreadLocal<>();

    /**
     * @return the deadlines that changed while {@code work} ran, with their date before; empty for those that had none
     *         or keep it to their end. What began and ended meanwhile is not among them: nobody ever has it before him
     */
    Map<DeadlineId, Optional<Instant>> during(Runnable work) {
        Map<DeadlineId, Optional<Instant>> changed = new LinkedHashMap<>();
        watched.set(changed);
        try {
            work.run();
        } finally {
            watched.remove();
        }
        return changed;
    }

    @EventListener
    void on(Deadline.Set event) {
        note(event.deadlineId(), Optional.empty());
    }

    @EventListener
    void on(DeadlinesMoved event) {
        event.moves().forEach(move -> note(move.deadlineId(), Optional.of(move.oldDue())));
    }

    @EventListener
    void on(Deadline.Ended event) {
        event.deadlineIds().forEach(id -> end(id, event.status()));
    }

    private void end(DeadlineId id, DeadlineStatus how) {
        Map<DeadlineId, Optional<Instant>> changed = watched.get();
        if (changed != null && !changed.remove(id, Optional.empty()) && how == DeadlineStatus.CANCELLED) {
            note(id, Optional.empty());
        }
    }

    private void note(DeadlineId id, Optional<Instant> before) {
        Map<DeadlineId, Optional<Instant>> changed = watched.get();
        if (changed != null) {
            changed.putIfAbsent(id, before);
        }
    }
}
