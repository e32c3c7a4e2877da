package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when the author has revised a paper that came back, and by when author or desk is done with one that is meant for no
 * session: so many days after it came to them, so that nobody inherits the delay of another. The desks have one deadline, which moves on with the paper; at a desk that was late it
 * ends as missed, and the next one begins another.
 */
@Component
class StepDeadlines {

    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.REDRAFT, DeadlineKind.DRAFTING,
            DeadlineKind.DRAFTING_STEP);

    private static final String DONE = "Dieser Schritt der Vorlage ist getan";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Clock clock;

    StepDeadlines(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** The step before is done; nothing begins at a desk where the submission for a session is waited for, or when drafting is over. */
    void arrived(Paper paper, String actor) {
        UUID id = paper.id().value();
        DeadlineKind now = kind(paper);
        KINDS.stream().filter(kind -> kind != now)
                .forEach(kind -> deadlines.settle(kind, id, DONE, actor));
        if (now != null) {
            if (isMissed(now, id)) {
                deadlines.settle(now, id, DONE, actor);
            }
            deadlines.set(order(now, paper, actor), "Die Vorlage ist bei der nächsten Stelle");
        }
    }

    /**
     * Whoever has these papers is done by the day of the step, counted anew, since they are meant for no session any more.
     *
     * @param reason German, why what was due so far ends
     */
    void begin(List<Paper> papers, String reason, String actor) {
        deadlines.cancel(KINDS, papers.stream().map(paper -> paper.id().value()).toList(), reason, actor);
        deadlines.begin(papers.stream().flatMap(paper -> ofDesk(paper.status()).map(kind -> order(kind, paper, actor)).stream())
                .toList());
    }

    private DeadlineOrder order(DeadlineKind kind, Paper paper, String actor) {
        UUID id = paper.id().value();
        return DeadlineOrder.of(paper.bodyId(), kind, "paper", id, Chain.paper(id), derivation(kind, paper), actor);
    }

    private Derivation derivation(DeadlineKind kind, Paper paper) {
        LocalDate session = paper.targetDay();
        return kind == DeadlineKind.REDRAFT && session != null ? redraft(paper, session)
                : rules.derive(kind, paper.bodyId(), null, today());
    }

    /**
     * So long before the review of the draft that the steps after it keep their days. If that day has come already, the
     * days of a desk from today on, but not beyond a submission that still lies ahead.
     */
    Derivation redraft(Paper paper, LocalDate session) {
        Derivation inTime = rules.derive(DeadlineKind.REDRAFT, paper.bodyId(), null, session);
        if (inTime.dueOn().isAfter(today())) {
            return inTime;
        }
        Derivation fromNow = rules.derive(DeadlineKind.DRAFTING_STEP, paper.bodyId(), null, today());
        return deadlines.find(DeadlineKind.SUBMISSION, paper.id().value()).filter(Deadline::isOpen)
                .map(Deadline::derivation).filter(each -> each.dueOn().isAfter(today())
                        && each.dueOn().isBefore(fromNow.dueOn())).orElse(fromNow);
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    private boolean isMissed(DeadlineKind kind, UUID id) {
        return deadlines.find(kind, id)
                .filter(each -> each.isOpen() && clock.instant().isAfter(each.lastMoment())).isPresent();
    }

    private @Nullable DeadlineKind kind(Paper paper) {
        boolean bySession = deadlines.find(DeadlineKind.SUBMISSION, paper.id().value()).filter(Deadline::isOpen).isPresent();
        if (bySession && paper.status() == PaperStatus.RETURNED) {
            return DeadlineKind.REDRAFT;
        }
        return bySession ? null : ofDesk(paper.status()).orElse(null);
    }

    /** What is due where no session says when; empty if drafting is over. */
    private static Optional<DeadlineKind> ofDesk(PaperStatus status) {
        if (status.phase() != PaperStatus.Phase.DRAFTING) {
            return Optional.empty();
        }
        return Optional.of(status == PaperStatus.DRAFT || status == PaperStatus.RETURNED ? DeadlineKind.DRAFTING
                : DeadlineKind.DRAFTING_STEP);
    }

    void cancel(Paper paper, String reason, String actor) {
        KINDS.forEach(kind -> deadlines.cancel(kind, paper.id().value(), reason, actor));
    }
}
