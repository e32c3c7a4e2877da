package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a deadline.
 *
 * @param subjectType what it is for, for instance {@code paper}, {@code consultation}, {@code resolution}
 * @param subjectId together with the kind unique among open deadlines
 * @param chain of the ledger to which every change of this deadline belongs
 * @param dueAt end of the day, or the agreed time
 * @param actor user id, {@code system} for a timer
 * @param holdsUntil when what it hangs on moves, a day that a person has granted holds on up to this one, if it is later
 *        than the derived one; null for any day
 */
public record DeadlineOrder(String bodyId, DeadlineKind kind, String subjectType, UUID subjectId, Chain chain,
        Derivation derivation, Instant dueAt, String actor, @Nullable LocalDate holdsUntil) {

    public DeadlineOrder(String bodyId, DeadlineKind kind, String subjectType, UUID subjectId, Chain chain,
            Derivation derivation, Instant dueAt, String actor) {
        this(bodyId, kind, subjectType, subjectId, chain, derivation, dueAt, actor, null);
    }

    /** Due at the end of the derived day. */
    public static DeadlineOrder of(String bodyId, DeadlineKind kind, String subjectType, UUID subjectId, Chain chain,
            Derivation derivation, String actor) {
        return new DeadlineOrder(bodyId, kind, subjectType, subjectId, chain, derivation,
                Zones.endOf(derivation.dueOn()), actor);
    }

    /** The same where a day that a person has granted holds on up to that day only. */
    public DeadlineOrder holdingUntil(LocalDate day) {
        return new DeadlineOrder(bodyId, kind, subjectType, subjectId, chain, derivation, dueAt, actor, day);
    }

    /** Whether the deadline stays as it is although what it hangs on has moved: a person has granted a later day. */
    boolean leaves(Derivation current) {
        LocalDate day = current.dueOn();
        return current.isAgreed() && !derivation.isAgreed() && day.isAfter(derivation.dueOn())
                && (holdsUntil == null || !day.isAfter(holdsUntil));
    }
}
