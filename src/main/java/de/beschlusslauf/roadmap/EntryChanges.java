package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One change of one entry: lock it, change it, keep its deadlines in step, write the ledger, tell the others. */
@Component
class EntryChanges {

    private final RoadmapEntries entries;

    private final EntryDeadlines deadlines;

    private final RoadmapLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    EntryChanges(RoadmapEntries entries, EntryDeadlines deadlines, RoadmapLedger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    RoadmapEntry make(EntryId id, String event, String actor, @Nullable String reason,
            BiConsumer<RoadmapEntry, Authorship> change) {
        return make(id, event, actor, reason, change, entry -> Map.of());
    }

    /** @param facts what the ledger keeps besides, read after the change */
    RoadmapEntry make(EntryId id, String event, String actor, @Nullable String reason,
            BiConsumer<RoadmapEntry, Authorship> change, Function<RoadmapEntry, Map<String, Object>> facts) {
        return make(id, event, actor, reason, change, facts, List::of);
    }

    /** @param members of a project group, whose names the record of the ledger keeps; read after the change */
    RoadmapEntry make(EntryId id, String event, String actor, @Nullable String reason,
            BiConsumer<RoadmapEntry, Authorship> change, Function<RoadmapEntry, Map<String, Object>> facts,
            Supplier<List<Nomination>> members) {
        RoadmapEntry entry = entries.lock(id).orElseThrow(() -> Refusal.notFound(
                "Diesen Eintrag der Roadmap gibt es nicht; bitte laden Sie die Liste neu."));
        Authorship by = new Authorship(actor, clock.instant(), reason);
        Optional<PhaseId> before = phase(entry);
        change.accept(entry, by);
        deadlines.follow(entry, by);
        ledger.append(entry, event, facts.apply(entry), members.get(), actor);
        if (entry.status().ended()) {
            events.publishEvent(new RoadmapEntry.Completed(entry.id(), entry.resolutionId(), entry.type(),
                    entry.status()));
        }
        if (!phase(entry).equals(before)) {
            events.publishEvent(new RoadmapEntry.PhaseChanged(entry.id()));
        }
        return entry;
    }

    private static Optional<PhaseId> phase(RoadmapEntry entry) {
        return entry.phases().current().map(Phase::id);
    }
}
