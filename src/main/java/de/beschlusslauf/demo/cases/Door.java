package de.beschlusslauf.demo.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a program can do over {@code /api} in the name of a person, and a clock. Each call is one transaction. */
public interface Door {

    /** Moves the clock forward; whatever falls due on the way happens on its day. */
    void travelTo(Instant moment);

    /** Does what should be done by that moment: if it is over, as if it were done then, where the clock can go back. */
    default void doneBy(Instant moment, Runnable acts) {
        acts.run();
    }

    /** Starts a paper. */
    UUID create(String actor, NewPaper paper);

    /** Plans a session; {@code start} is local time in Germany. */
    UUID plan(String actor, String bodyId, String organization, LocalDateTime start);

    /** Open tasks of the actor for the paper with this key. */
    List<OpenTask> tasks(String actor, String reference);

    /** Open tasks of the actor for this session. */
    List<OpenTask> sessionTasks(String actor, UUID session);

    /** What the form shows now and which fields its answer has. */
    TaskForm open(String actor, String taskId);

    /** @throws RuntimeException if the answer is refused, with the German sentence in its message */
    void submit(String actor, String taskId, Map<String, @Nullable Object> answer);

    void withdraw(String actor, UUID paper, String reason);

    /** The paper as {@code GET /api/papers/{id}} shows it. */
    JsonNode read(String actor, UUID paper);

    /** Number or draft number that the paper has now. */
    default String reference(String actor, UUID paper) {
        return read(actor, paper).at("/paper/reference").asText();
    }
}
