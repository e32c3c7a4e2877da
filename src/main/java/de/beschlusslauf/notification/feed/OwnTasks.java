package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.organization.Person;

/** The open tasks of a person that have a due date. Implemented where the engine is known. */
public interface OwnTasks {

    /** Tasks the person may do that are due in the time from inclusive to exclusive, earliest first. */
    List<OwnTask> of(Person person, Instant from, Instant to, int limit);

    /**
     * One task.
     *
     * @param step what is to be done, as the model calls it: "Mitzeichnen"
     * @param reference number of the matter; no subject
     * @param changes how often the task was changed since it was created; every move of its deadline is one
     * @param changedAt when the task changed last, at first when it was created
     */
    record OwnTask(String id, String step, String reference, Instant due, int changes, Instant changedAt) {
    }
}
