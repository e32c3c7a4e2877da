package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads which tasks wait, as they would be if the running transaction committed now. */
public interface TaskBoard {

    /** Open tasks of all processes with these business keys in the municipality, in no order. */
    List<WaitingTask> of(String bodyId, Collection<String> businessKeys);

    /** @param due null if it is not due */
    record WaitingTask(String id, String name, @Nullable Instant due) {
    }
}
