package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the roadmap. Whoever calls has checked that the actor belongs to the municipality. */
@Service
@Transactional(readOnly = true)
public class RoadmapDirectory {

    private final RoadmapEntries entries;

    private final Executions executions;

    private final ProjectGroups groups;

    private final Deadlines deadlines;

    private final Clock clock;

    RoadmapDirectory(RoadmapEntries entries, Executions executions, ProjectGroups groups, Deadlines deadlines,
            Clock clock) {
        this.entries = entries;
        this.executions = executions;
        this.groups = groups;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such entry */
    public RoadmapEntry require(EntryId id) {
        return entries.findById(id).orElseThrow(() -> Refusal.notFound(
                "Diesen Eintrag der Roadmap gibt es nicht; bitte laden Sie die Liste neu."));
    }

    /** Empty until the resolution is published. */
    public Optional<Execution> execution(ResolutionId id) {
        return executions.findById(id);
    }

    /** Entries of one resolution in the order in which they were planned. */
    public List<RoadmapEntry> of(ResolutionId id) {
        return entries.of(id);
    }

    /** The project group that the entry orders; empty for most entries. */
    public Optional<ProjectGroup> group(EntryId id) {
        return groups.findById(id);
    }

    /** Entries of a municipality, those that have ended last, otherwise earliest due date first; null filters nothing. */
    public Page<RoadmapEntry> search(String bodyId, @Nullable String department, @Nullable EntryStatus status,
            Pageable page) {
        return entries.search(bodyId, department, status, page);
    }

    /** The same as programs read it. */
    public Page<EntryView> list(String bodyId, @Nullable String department, @Nullable EntryStatus status,
            Pageable page) {
        return search(bodyId, department, status, page).map(this::view);
    }

    /** What is carried out of everything that was resolved on the paper. */
    public List<ExecutionView> executions(PaperId paper) {
        Map<ResolutionId, List<EntryView>> views = entries.ofPaper(paper).stream()
                .collect(Collectors.groupingBy(RoadmapEntry::resolutionId,
                        Collectors.mapping(this::view, Collectors.toList())));
        return executions.of(paper).stream().map(execution -> ExecutionView.of(execution,
                views.getOrDefault(execution.id(), List.of()))).toList();
    }

    private EntryView view(RoadmapEntry entry) {
        return EntryView.of(entry, Zones.dayOf(clock.instant()));
    }

    /** What kind of deadline the entry has. */
    public DeadlineKind deadlineKind(EntryId id) {
        return EntryDeadlines.kindOf(require(id).type());
    }

    /** First moment too late for the entry, when its timer fires. */
    public Optional<Instant> expiresAt(EntryId id) {
        return deadlines.find(deadlineKind(id), id.value()).map(Deadline::expiresAt);
    }
}
