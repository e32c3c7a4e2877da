package de.beschlusslauf.paper;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when author or desk is done with a paper that is meant for no session: so many days after it came to them, so that
 * nobody inherits the delay of another. The desks have one deadline, which moves on with the paper; at a desk that was late it
 * ends as missed, and the next one begins another.
 */
@Component
class StepDeadlines {

    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.DRAFTING, DeadlineKind.DRAFTING_STEP);

    private static final String DONE = "Dieser Schritt der Vorlage ist getan";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Clock clock;

    StepDeadlines(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** The step before is done; nothing begins where the submission for a session is waited for, or drafting is over. */
    void arrived(Paper paper, String actor) {
        UUID id = paper.id().value();
        DeadlineKind now = kind(paper);
        KINDS.stream().filter(kind -> kind != now)
                .forEach(kind -> deadlines.settle(kind, id, DONE, actor));
        if (now != null) {
            if (isMissed(now, id)) {
                deadlines.settle(now, id, DONE, actor);
            }
            DeadlineOrder order = DeadlineOrder.of(paper.bodyId(), now, "paper", id, Chain.paper(id),
                    rules.derive(now, paper.bodyId(), null, Zones.dayOf(clock.instant())), actor);
            deadlines.set(order, "Die Vorlage ist bei der nächsten Stelle");
        }
    }

    private boolean isMissed(DeadlineKind kind, UUID id) {
        return deadlines.find(kind, id)
                .filter(each -> each.isOpen() && clock.instant().isAfter(each.lastMoment())).isPresent();
    }

    private @Nullable DeadlineKind kind(Paper paper) {
        boolean bySession = deadlines.find(DeadlineKind.SUBMISSION, paper.id().value()).filter(Deadline::isOpen).isPresent();
        if (bySession || paper.status().phase() != PaperStatus.Phase.DRAFTING) {
            return null;
        }
        return paper.status() == PaperStatus.DRAFT || paper.status() == PaperStatus.RETURNED ? DeadlineKind.DRAFTING
                : DeadlineKind.DRAFTING_STEP;
    }

    void cancel(Paper paper, String reason, String actor) {
        KINDS.forEach(kind -> deadlines.cancel(kind, paper.id().value(), reason, actor));
    }
}
