package de.beschlusslauf.calendar.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.ExecutionPlan;
import de.beschlusslauf.roadmap.ExecutionPlanning;
import de.beschlusslauf.roadmap.MeasureOpening;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.roadmap.Origin;
import de.beschlusslauf.roadmap.PlannedEntry;
import de.beschlusslauf.roadmap.Priority;
import de.beschlusslauf.roadmap.Publishing;
import de.beschlusslauf.roadmap.RoadmapStage;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.Variable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures that are under way: each has a task with a due date and a timer that waits for its last day. */
@TestComponent
public class RunningMeasure {

    private final RoadmapStage stage;
    private final Publishing publishing;
    private final ExecutionPlanning planning;
    private final MeasureOpening opening;
    private final ProcessStarts starts;
    private final TransactionTemplate transaction;

    RunningMeasure(RoadmapStage stage, Publishing publishing, ExecutionPlanning planning, MeasureOpening opening,
            ProcessStarts starts, TransactionTemplate transaction) {
        this.stage = stage;
        this.publishing = publishing;
        this.planning = planning;
        this.opening = opening;
        this.starts = starts;
        this.transaction = transaction;
    }

    /** @param due last day of the measure and of its only phase */
    public EntryId due(LocalDate due, LocalDate today) {
        return due(due, today, 1).get(0);
    }

    /** So many of one resolution. */
    public List<EntryId> due(LocalDate due, LocalDate today, int number) {
        Origin origin = stage.effective(null);
        return transaction.execute(status -> {
            publishing.publish(origin.resolutionId(), new Order(today, Channel.GAZETTE, null, Set.of("zd"), due),
                    "ratsbuero1");
            List<PlannedEntry> entries = java.util.stream.IntStream.range(0, number)
                    .mapToObj(each -> new PlannedEntry(EntryType.MEASURE, "Konzept " + each, "Verwaltung", "zd", due,
                            Priority.HIGH, null, null, null, false, List.of())).toList();
            planning.plan(origin.resolutionId(), new ExecutionPlan(entries, null, null), "zd1");
            List<EntryId> ids = opening.open(origin.resolutionId());
            ids.forEach(id -> starts.start("measure", "P/" + id.value(), "meerbusch", Routing
                    .with(Variable.id("measureId", EntryId::new, EntryId::value), id)
                    .and(Variable.text("paperId"), origin.paperId().value().toString())));
            return ids;
        });
    }
}
