package de.beschlusslauf.calendar.process;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlinesMoved;
import de.beschlusslauf.calendar.process.Disagreement.What;
import de.beschlusslauf.workflow.EngineDates;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps timers, the variables they read and the dates of tasks in step with the table. What a transaction moves is
 * projected once, just before it commits: one statement to find, one command to set, however many deadlines moved.
 */
@Component
public class Projections {

    private static final int PORTION = 5_000;

    private final ProjectionCheck check;
    private final EngineDates engine;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Projections(ProjectionCheck check, EngineDates engine, EntityManager entities, ApplicationEventPublisher events) {
        this.check = check;
        this.engine = engine;
        this.entities = entities;
        this.events = events;
    }

    @EventListener
    void on(DeadlinesMoved event) {
        event.moves().forEach(move -> MovedDeadlines.ofTransaction(this).add(move.deadlineId().value()));
    }

    @EventListener
    void on(Deadline.Ended event) {
        event.deadlineIds().forEach(id -> MovedDeadlines.ofTransaction(this).add(id.value()));
    }

    /**
     * Projects at once what the running transaction has moved so far, for instance to show it before it is rolled back.
     *
     * @return what was set, with the date before and after
     */
    @Transactional
    public List<Disagreement> now() {
        return project(MovedDeadlines.ofTransaction(this).take());
    }

    /** What disagrees with the table now; should always be empty. @param limit of the list */
    @Transactional(readOnly = true)
    public List<Disagreement> disagreeing(int limit) {
        return check.all(limit);
    }

    /** Sets right whatever can be; should find nothing. @return what was repaired */
    @Transactional
    public List<Disagreement> repair() {
        return repair(null, PORTION).repaired();
    }

    /**
     * The same for one portion of it. Of two nodes that do it at once one waits for the other and finds it done.
     *
     * @param after the last one of the portion before; null for the first
     */
    @Transactional
    Portion repair(@Nullable Disagreement after, int size) {
        check.lock();
        List<Disagreement> found = check.after(after, size);
        if (found.isEmpty()) {
            return new Portion(found, found);
        }
        engine.set(found.stream().filter(Disagreement::isRepairable).map(Disagreement::repaired).toList());
        found.stream().filter(each -> each.what() == What.MISSING_TIMER).map(Disagreement::deadlineId)
                .filter(Objects::nonNull).forEach(id -> events.publishEvent(new TimerMissing(new DeadlineId(id))));
        Set<Disagreement> left = Set.copyOf(check.after(after, size));
        return new Portion(found, found.stream().filter(each -> !left.contains(each)).toList());
    }

    /** @param repaired those of the found that could be set right */
    record Portion(List<Disagreement> found, List<Disagreement> repaired) {
    }

    List<Disagreement> project(Set<UUID> deadlines) {
        if (deadlines.isEmpty()) {
            return List.of();
        }
        entities.flush();
        List<Disagreement> behind = check.of(deadlines);
        engine.set(behind.stream().map(Disagreement::repaired).toList());
        return behind;
    }
}
