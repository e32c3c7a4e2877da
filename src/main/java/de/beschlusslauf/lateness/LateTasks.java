package de.beschlusslauf.lateness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The open tasks of the engine that have a deadline. Implemented where the engine is known. */
public interface LateTasks {

    /** Those that the person may do in these municipalities, earliest due first. */
    List<LateTask> of(String person, Collection<String> bodyIds, int limit);

    /** Empty if the task is done, or has no open deadline. */
    Optional<LateTask> find(String taskId);

    /** From now on the task is this person's. */
    void handOver(String taskId, String userId);
}
