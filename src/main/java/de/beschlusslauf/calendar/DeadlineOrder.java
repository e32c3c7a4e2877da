package de.beschlusslauf.calendar;

import java.time.Instant;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;

/**
 * Asks for a deadline.
 *
 * @param subjectType what it is for, for instance {@code paper}, {@code consultation}, {@code resolution}
 * @param subjectId together with the kind unique among open deadlines
 * @param chain of the ledger to which every change of this deadline belongs
 * @param dueAt end of the day, or the agreed time
 * @param actor user id, {@code system} for a timer
 */
public record DeadlineOrder(String bodyId, DeadlineKind kind, String subjectType, UUID subjectId, Chain chain,
        Derivation derivation, Instant dueAt, String actor) {

    /** Due at the end of the derived day. */
    public static DeadlineOrder of(String bodyId, DeadlineKind kind, String subjectType, UUID subjectId, Chain chain,
            Derivation derivation, String actor) {
        return new DeadlineOrder(bodyId, kind, subjectType, subjectId, chain, derivation,
                Zones.endOf(derivation.dueOn()), actor);
    }
}
