package de.beschlusslauf.lateness;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What somebody asks for who needs more time; {@link Extension} says what was decided. */
@MappedSuperclass
public abstract class ExtensionRequest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    ExtensionId id;

    String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id"))
    DeadlineId deadlineId;

    @Enumerated(EnumType.STRING)
    DeadlineKind kind;

    String taskId;

    String matter;

    String office;

    LocalDate dueBefore;

    LocalDate askedUntil;

    @Enumerated(EnumType.STRING)
    ExtensionReason reason;

    @Nullable String remark;

    String askedBy;

    Instant askedAt;

    protected ExtensionRequest() {
    }

    ExtensionRequest(LateTask task, String office, AskExtension order, String actor, Instant at) {
        this.id = ExtensionId.random();
        this.bodyId = task.bodyId();
        this.deadlineId = task.deadline().id();
        this.kind = task.deadline().kind();
        this.taskId = task.id();
        this.matter = task.name();
        this.office = office;
        this.dueBefore = task.deadline().dueOn();
        this.askedUntil = order.until();
        this.reason = order.reason();
        this.remark = order.remark();
        this.askedBy = actor;
        this.askedAt = at;
    }

    public ExtensionId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public DeadlineId deadlineId() {
        return deadlineId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    /** Engine id of the task for which more time is asked. */
    public String taskId() {
        return taskId;
    }

    /** German name of that task, as it was when more time was asked for. */
    public String matter() {
        return matter;
    }

    /** Id of the department that asks; empty for somebody who belongs to none. */
    public String office() {
        return office;
    }

    /** Last day in time when more time was asked for. */
    public LocalDate dueBefore() {
        return dueBefore;
    }

    public LocalDate askedUntil() {
        return askedUntil;
    }

    public ExtensionReason reason() {
        return reason;
    }

    public @Nullable String remark() {
        return remark;
    }

    /** User id. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
