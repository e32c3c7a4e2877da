package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/** Keeps the deadline table in step with an entry and its phases. */
@Component
class EntryDeadlines {

    private final Deadlines deadlines;

    EntryDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
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
        if (entry.status() == EntryStatus.DONE) {
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
            case OPEN -> keep(entry, DeadlineKind.PHASE_DUE, id, phase.dueOn(), by);
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
