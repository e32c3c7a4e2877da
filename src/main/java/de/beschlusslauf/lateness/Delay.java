package de.beschlusslauf.lateness;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A task whose deadline has passed, until a superior has resolved that or the task is done. At most one for each task. */
@Entity
@Table(name = "deadline_delay")
public class Delay {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DelayId id;

    private String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id"))
    private DeadlineId deadlineId;

    private String taskId;

    private LocalDate dueOn;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable Instant remindedAt;

    @Version
    private @Nullable Long version;

    /** What became of it. */
    public enum State {
        OPEN,
        /** The late task was done, or its deadline is no longer past. */
        OVER,
        RESOLVED
    }

    /** A task is late; its people's superior is asked. */
    public record Opened(DelayId id, String bodyId, String reference) {
    }

    /** Nobody need resolve it any more. */
    public record Over(DelayId id) {
    }

    protected Delay() {
    }

    Delay(LateTask task, Instant at) {
        this.id = DelayId.random();
        this.bodyId = task.bodyId();
        this.deadlineId = task.deadline().id();
        this.taskId = task.id();
        this.dueOn = task.deadline().dueOn();
        this.openedAt = at;
    }

    void reminded(Instant at) {
        requireOpen();
        remindedAt = at;
    }

    void resolved() {
        requireOpen();
        state = State.RESOLVED;
    }

    void over() {
        requireOpen();
        state = State.OVER;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw Refusal.conflict("Dieser Verzug ist schon geklärt; laden Sie die Aufgabenliste neu.");
        }
    }

    public DelayId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public DeadlineId deadlineId() {
        return deadlineId;
    }

    /** Engine id of the late task. */
    public String taskId() {
        return taskId;
    }

    /** The last day that was in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    /** When whoever is late was reminded last; null if never. */
    public @Nullable Instant remindedAt() {
        return remindedAt;
    }
}
