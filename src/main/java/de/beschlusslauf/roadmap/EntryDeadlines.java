package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/** Keeps the deadline table in step with an entry and its phases. */
@Component
class EntryDeadlines {

    private static final String REPORTED = "Die Erledigung ist gemeldet";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    EntryDeadlines(Deadlines deadlines, DeadlineRules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    static DeadlineKind kindOf(EntryType type) {
        return switch (type) {
            case REPORT -> DeadlineKind.REPORT_DUE;
            case REVIEW -> DeadlineKind.REVIEW_DUE;
            case MEASURE, VISION -> DeadlineKind.MEASURE_DUE;
        };
    }

    void follow(RoadmapEntry entry, Authorship by) {
        LocalDate due = entry.dueOn();
        DeadlineKind kind = kindOf(entry.type());
        if (due == null) {
            return;
        }
        confirmation(entry, by);
        if (isReported(entry)) {
            deadlines.settle(kind, entry.id().value(), REPORTED, by.actor());
        } else if (entry.status() == EntryStatus.DONE) {
            deadlines.settle(kind, entry.id().value(), because(by, "Erledigt und bestätigt"), by.actor());
        } else if (entry.status().ended()) {
            deadlines.cancel(kind, entry.id().value(), because(by, "Aus der Roadmap genommen"), by.actor());
        } else {
            keep(entry, kind, entry.id().value(), due, by);
        }
        if (entry.status().ended()) {
            deadlines.cancel(DeadlineKind.NOMINATION_DUE, entry.id().value(), because(by, "Der Eintrag ist beendet"),
                    by.actor());
        }
        entry.phases().all().forEach(phase -> follow(entry, phase, by));
    }

    /**
     * Whoever reported in time is never late because the check takes its time. Where the municipality has no rule for that
     * check, it is due with the measure, which ends with it.
     */
    private boolean isReported(RoadmapEntry entry) {
        return entry.status() == EntryStatus.AWAITING_CONFIRMATION && rules.know(DeadlineKind.CONFIRMATION, entry.bodyId());
    }

    /** It begins with the report and ends with the answer, be it that somebody works on. */
    private void confirmation(RoadmapEntry entry, Authorship by) {
        UUID id = entry.id().value();
        if (entry.versions().stream().noneMatch(each -> each.change() == EntryChange.COMPLETED)) {
            return;
        }
        if (entry.status().ended() && entry.status() != EntryStatus.DONE) {
            deadlines.cancel(DeadlineKind.CONFIRMATION, id, because(by, "Der Eintrag ist beendet"), by.actor());
        } else if (entry.status() != EntryStatus.AWAITING_CONFIRMATION) {
            deadlines.settle(DeadlineKind.CONFIRMATION, id, "Die Erledigung ist geprüft", by.actor());
        } else if (isReported(entry) && deadlines.find(DeadlineKind.CONFIRMATION, id).filter(Deadline::isOpen).isEmpty()) {
            deadlines.set(DeadlineOrder.of(entry.bodyId(), DeadlineKind.CONFIRMATION, "roadmapEntry", id,
                    Chain.paper(entry.paperId().value()),
                    rules.derive(DeadlineKind.CONFIRMATION, entry.bodyId(), null, by.day()), by.actor()));
        }
    }

    /** The nominations are due with the current phase. */
    void expectNominations(RoadmapEntry entry, Authorship by) {
        LocalDate due = entry.phases().current().map(Phase::dueOn).orElse(entry.dueOn());
        if (due != null) {
            keep(entry, DeadlineKind.NOMINATION_DUE, entry.id().value(), due, by);
        }
    }

    /** @param because German, why nobody waits for nominations any more */
    void nominated(RoadmapEntry entry, String because, String actor) {
        deadlines.settle(DeadlineKind.NOMINATION_DUE, entry.id().value(), because, actor);
    }

    private void follow(RoadmapEntry entry, Phase phase, Authorship by) {
        UUID id = phase.id().value();
        switch (phase.status()) {
            case OPEN -> {
                if (isReported(entry)) {
                    deadlines.settle(DeadlineKind.PHASE_DUE, id, REPORTED, by.actor());
                } else {
                    keep(entry, DeadlineKind.PHASE_DUE, id, phase.dueOn(), by);
                }
            }
            case DONE -> deadlines.settle(DeadlineKind.PHASE_DUE, id, because(by, "Die Phase ist abgeschlossen"),
                    by.actor());
            case SPLIT, DROPPED -> deadlines.cancel(DeadlineKind.PHASE_DUE, id,
                    because(by, "Die Phase entfällt oder ist geteilt"), by.actor());
        }
    }

    private void keep(RoadmapEntry entry, DeadlineKind kind, UUID subject, LocalDate due, Authorship by) {
        Optional<Deadline> open = deadlines.find(kind, subject).filter(Deadline::isOpen);
        if (open.isEmpty()) {
            Derivation agreed = Derivation.agreed(due, "Festlegung in der Roadmap", by.day());
            deadlines.set(DeadlineOrder.of(entry.bodyId(), kind, "roadmapEntry", subject,
                    Chain.paper(entry.paperId().value()), agreed, by.actor()));
        } else if (!open.get().dueOn().equals(due)) {
            deadlines.move(kind, subject, due, because(by, "Folgt der Roadmap"), by.actor());
        }
    }

    private static String because(Authorship by, String otherwise) {
        String reason = by.reason();
        return reason == null ? otherwise : reason;
    }
}
