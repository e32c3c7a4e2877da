package de.beschlusslauf.lateness;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A request for more time and what was decided on it. One at a time for each deadline. */
@Entity
@Table(name = "deadline_extension")
public class Extension extends ExtensionRequest {

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
        super(task, office, order, actor, at);
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

    /** Why more time is wanted, and why it was given or not; for the ledger. */
    Grounds grounds() {
        return new Grounds(remark, decisionReason);
    }

    record Grounds(@Nullable String asked, @Nullable String decided) {
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
