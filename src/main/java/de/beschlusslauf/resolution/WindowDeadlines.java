package de.beschlusslauf.resolution;

import java.util.Optional;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/** Keeps the deadline table in step with control windows and with what the supervision is asked. */
@Component
class WindowDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    WindowDeadlines(Deadlines deadlines, DeadlineRules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** @return the end of the window; empty if it has none of its own, as while the supervision is asked */
    Optional<Deadline> open(Resolution resolution, String actor) {
        DeadlineKind kind = resolution.windowKind().deadline();
        if (kind == null) {
            return Optional.empty();
        }
        Derivation derivation = rules.derive(kind, resolution.bodyId(), resolution.decidedBy(),
                resolution.decidedOn());
        Deadline deadline = deadlines.set(DeadlineOrder.of(resolution.bodyId(), kind, "resolution",
                resolution.id().value(), Chain.paper(resolution.paperId().value()), derivation, actor));
        return Optional.of(deadline).filter(each -> kind.isWindow());
    }

    /** Nobody misses anything if the supervision takes its time. */
    void over(Resolution resolution, String reason, String actor) {
        DeadlineKind kind = resolution.windowKind().deadline();
        if (kind == DeadlineKind.SUPERVISION) {
            deadlines.lapse(kind, resolution.id().value(), "Die Aufsicht hat entschieden", actor);
        } else if (kind != null) {
            deadlines.settle(kind, resolution.id().value(), reason, actor);
        }
    }

    void cancel(Resolution resolution, String reason, String actor) {
        DeadlineKind kind = resolution.windowKind().deadline();
        if (kind != null) {
            deadlines.cancel(kind, resolution.id().value(), reason, actor);
        }
    }
}
