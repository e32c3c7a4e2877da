package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be done, or until which something may be done, together with how it was found.
 * The truth for every timer and due date, which only project it.
 */
@Entity
public class Deadline {

    @EmbeddedId
    private DeadlineId id;
    private String bodyId;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    private String subjectType;
    private UUID subjectId;
    private String chainKind;
    private String chainId;
    private LocalDate dueOn;
    private LocalDate statutoryOn;
    private Instant dueAt;
    private @Nullable Instant followUpAt;
    private LocalDate setOn;
    private String ruleId;
    private String ruleVersion;
    private String tableVersion;
    private String legalBasis;
    private String startEvent;
    private LocalDate startOn;
    private int daysCounted;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Counting counting;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DayOff> skipped;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Derivation origin;
    @Enumerated(EnumType.STRING)
    private DeadlineStatus status = DeadlineStatus.OPEN;
    private String changedBy;
    private @Nullable String changeReason;
    @Version
    private @Nullable Long version;

    /** A deadline now exists. */
    public record Set(DeadlineId deadlineId, DeadlineKind kind, UUID subjectId, Instant due) {
    }

    /** Deadlines are over in the same way: kept, missed, or gone with their matter. All that ended together. */
    public record Ended(List<DeadlineId> deadlineIds, List<DeadlineKind> kinds, DeadlineStatus status) {

        public Ended {
            deadlineIds = List.copyOf(deadlineIds);
            kinds = List.copyOf(kinds);
        }
    }

    /** For JPA. */
    @NullUnmarked
    protected Deadline() {
    }

    Deadline(DeadlineOrder order, LocalDate setOn, @Nullable Instant followUp) {
        this.id = DeadlineId.random();
        this.bodyId = order.bodyId();
        this.kind = order.kind();
        this.subjectType = order.subjectType();
        this.subjectId = order.subjectId();
        this.chainKind = order.chain().kind();
        this.chainId = order.chain().id();
        this.setOn = setOn;
        derive(order.derivation(), order.dueAt(), followUp, order.actor(), null);
    }

    final void derive(Derivation derivation, Instant at, @Nullable Instant followUp, String actor,
            @Nullable String reason) {
        dueOn = derivation.dueOn();
        statutoryOn = derivation.statutoryDay();
        dueAt = at;
        followUpAt = followUp;
        ruleId = derivation.ruleId();
        ruleVersion = derivation.ruleVersion();
        tableVersion = derivation.tableVersion();
        legalBasis = derivation.legalBasis();
        startEvent = derivation.startEvent();
        startOn = derivation.startOn();
        daysCounted = derivation.days();
        counting = derivation.counting();
        skipped = derivation.skipped();
        origin = derivation.origin();
        changedBy = actor;
        changeReason = reason;
    }

    void end(DeadlineStatus how, String reason, String actor) {
        status = how;
        changedBy = actor;
        changeReason = reason;
    }

    public DeadlineId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    /** The last moment that is still in time. */
    public Instant dueAt() {
        return dueAt;
    }

    /**
     * The last moment in which what is owed can still be done in time. A session has the hour at which it begins as its
     * deadline, because timers wait for that; what is to be done in it is in time until the end of its day.
     */
    public Instant lastMoment() {
        return lastMoment(kind, dueAt);
    }

    /** The same for the date of a deadline of which only that is known. */
    public static Instant lastMoment(DeadlineKind kind, Instant dueAt) {
        return kind == DeadlineKind.SESSION_DAY ? Zones.endOf(Zones.dayOf(dueAt)) : dueAt;
    }

    /** When whoever owes it is reminded; null for deadlines from before there were reminders. */
    public @Nullable Instant followUpAt() {
        return followUpAt;
    }

    /** Day on which it came into being; moves leave it. */
    public LocalDate setOn() {
        return setOn;
    }

    /** The first moment that is too late: when a timer may fire. */
    public Instant expiresAt() {
        return dueAt.plusSeconds(1);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public DeadlineStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == DeadlineStatus.OPEN;
    }

    /** User id of who set or changed it last. */
    public String changedBy() {
        return changedBy;
    }

    /** German reason of the last change or of the end; null if it was only derived. */
    public @Nullable String changeReason() {
        return changeReason;
    }

    /** How the day was found. */
    public Derivation derivation() {
        return new Derivation(ruleId, ruleVersion, tableVersion, legalBasis, startEvent, startOn, daysCounted,
                counting, statutoryOn, dueOn, skipped, origin);
    }

    Chain chain() {
        return new Chain(chainKind, chainId);
    }
}
