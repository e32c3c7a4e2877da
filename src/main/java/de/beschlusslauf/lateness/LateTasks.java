package de.beschlusslauf.lateness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;

/** The open tasks of the engine that have a deadline. Implemented where the engine is known. */
public interface LateTasks {

    /**
     * Those that the person may do in these municipalities, earliest due first, at most so many.
     *
     * @param kinds only deadlines of these kinds
     * @param now only deadlines that end then or later
     */
    List<LateTask> running(String person, Collection<String> bodyIds, Set<DeadlineKind> kinds, Instant now, int limit);

    /** Empty if the task is done, or has no open deadline. */
    Optional<LateTask> find(String taskId);

    /** Whose work it is. */
    Duty duty(String taskId);

    /** User ids of everybody who may take the task or might if nobody had taken it. */
    Set<String> candidates(String taskId);

    /** From now on the task is this person's. */
    void handOver(String taskId, String userId);
}
