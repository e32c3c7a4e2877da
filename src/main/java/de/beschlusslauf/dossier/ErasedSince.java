package de.beschlusslauf.dossier;

import java.util.OptionalInt;

import de.beschlusslauf.ledger.Erasures;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * A state in which something still was that has been erased lawfully since cannot be given any more: what is missing in a dossier
 * is called erased by an entry of the dossier itself, or somebody took it away.
 */
@Component
class ErasedSince {

    /** Of an erasure that no anchor knows yet. */
    static final int NOT_SEALED = Integer.MAX_VALUE;

    private final Erasures erasures;

    ErasedSince(Erasures erasures) {
        this.erasures = erasures;
    }

    /** The first state that knows of all that was erased since; empty if the dossier can be given as it is. */
    OptionalInt firstState(DossierPlan plan) {
        return erasures.of(plan.records(), plan.actors()).stream().filter(plan::endsBefore)
                .mapToInt(entry -> erasures.firstState(plan.bodyId(), entry).orElse(NOT_SEALED)).max();
    }

    /** @throws Refusal if the state cannot be given any more */
    void refuse(DossierPlan plan) {
        firstState(plan).ifPresent(state -> {
            throw refusal(plan.seal().anchor().number(), state);
        });
    }

    /** @param first state that can be had; {@link #NOT_SEALED} if it has no number yet */
    static Refusal refusal(int state, int first) {
        return Refusal.conflict("Den Stand " + state + " gibt es nicht mehr, weil seither etwas daraus rechtmäßig gelöscht wurde; "
                + (first == NOT_SEALED ? "lassen Sie die Angabe weg, um den neuesten zu bekommen."
                        : "der erste Stand, den Sie danach bekommen, ist " + first + "."));
    }
}
