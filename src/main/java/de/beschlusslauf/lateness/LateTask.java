package de.beschlusslauf.lateness;

import java.util.Set;

import de.beschlusslauf.calendar.Deadline;

/**
 * An open task that a deadline waits for.
 *
 * @param id engine id
 * @param name German, with the matter, as the task list shows it
 * @param reference number of the matter
 * @param people user ids of its assignee, or of everybody who may take it
 */
public record LateTask(String id, String bodyId, String name, String reference, Deadline deadline,
        Set<String> people) {

    public LateTask {
        people = Set.copyOf(people);
    }

    /** Its matter is a session, not a paper. */
    public boolean isAboutASession() {
        return deadline.subjectType().equals("meeting");
    }
}
