package de.beschlusslauf.lateness;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
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

/** A request for more time and what was decided on it. One at a time for each deadline. */
@Entity
@Table(name = "deadline_extension")
public class Extension {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExtensionId id;

    private String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id"))
    private DeadlineId deadlineId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private String taskId;

    private String matter;

    private String office;

    private LocalDate dueBefore;

    private LocalDate askedUntil;

    @Enumerated(EnumType.STRING)
    private ExtensionReason reason;

    private @Nullable String remark;

    private String askedBy;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.OPEN;

    private @Nullable LocalDate grantedUntil;

    private @Nullable String decisionReason;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Long version;

    /** Somebody asks for more time and waits for the decision. */
    public record Asked(ExtensionId id, String bodyId, String reference) {
    }

    /** Nobody need decide any more. */
    public record Obsolete(ExtensionId id) {
    }

    /** It was decided, or there was nothing left to decide. */
    public record Settled(String bodyId, String office, ExtensionState state) {
    }

    protected Extension() {
    }

    Extension(LateTask task, String office, AskExtension order, String actor, Instant at) {
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

    void grant(LocalDate until, @Nullable String why, String actor, Instant at) {
        decide(ExtensionState.GRANTED, why, actor, at);
        grantedUntil = until;
    }

    void refuse(String why, String actor, Instant at) {
        decide(ExtensionState.REFUSED, why, actor, at);
    }

    void obsolete(Instant at) {
        decide(ExtensionState.OBSOLETE, null, "system", at);
    }

    private void decide(ExtensionState how, @Nullable String why, String actor, Instant at) {
        if (state != ExtensionState.OPEN) {
            throw Refusal.conflict("Über diese Fristverlängerung ist schon entschieden; laden Sie die Aufgabenliste neu.");
        }
        state = how;
        decisionReason = why;
        decidedBy = actor;
        decidedAt = at;
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

    public ExtensionState state() {
        return state;
    }

    /** Null unless granted. */
    public @Nullable LocalDate grantedUntil() {
        return grantedUntil;
    }

    /** German; null if none was given. */
    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** User id; null while nobody has decided, {@code system} if nothing was left to decide. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
