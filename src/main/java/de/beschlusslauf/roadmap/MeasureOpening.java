package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.beschlusslauf.resolution.ResolutionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a planned execution going: deadlines run, ordered papers come into being, reviews begin. */
@Service
@Transactional
public class MeasureOpening {

    private final Executions executions;

    private final RoadmapEntries entries;

    private final ProjectGroups groups;

    private final EntryDeadlines deadlines;

    private final InterimReports reports;

    private final RoadmapLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MeasureOpening(Executions executions, RoadmapEntries entries, ProjectGroups groups, EntryDeadlines deadlines,
            InterimReports reports, RoadmapLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.executions = executions;
        this.entries = entries;
        this.groups = groups;
        this.deadlines = deadlines;
        this.reports = reports;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @return the measures, each of which has to be followed to its end */
    public List<EntryId> open(ResolutionId id) {
        Execution execution = executions.lock(id).orElseThrow();
        String planner = Objects.requireNonNull(execution.plannedBy());
        Authorship by = new Authorship(planner, clock.instant(), null);
        execution.open();
        List<RoadmapEntry> all = entries.of(id);
        all.forEach(entry -> open(entry, by));
        List<EntryId> measures = all.stream().filter(entry -> entry.type() == EntryType.MEASURE)
                .map(RoadmapEntry::id).toList();
        ledger.append(execution.origin(), "roadmap.measuresOpened", Map.of("entries", all.size(),
                "measures", measures.size()), planner);
        return measures;
    }

    private void open(RoadmapEntry entry, Authorship by) {
        deadlines.follow(entry, by);
        if (groups.existsById(entry.id())) {
            deadlines.expectNominations(entry, by);
        }
        if (entry.childKind() != null) {
            entry.childCreated(reports.order(entry, entry.childKind(), by.actor()));
        }
        events.publishEvent(new RoadmapEntry.Opened(entry.id(), entry.paperId(), entry.bodyId(), entry.type(),
                entry.dueOn()));
    }
}
