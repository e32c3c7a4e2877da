package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Embeddable;

/** Which parts of a resolution were adopted and which are gone for good; every other part is open. */
@Embeddable
class PartBook {

    private List<Integer> decidedParts = List.of();

    private List<Integer> droppedParts = List.of();

    void remember(Decided decided) {
        decidedParts = union(decidedParts, decided.accepted(), decided.dropped());
        droppedParts = union(droppedParts, decided.dropped(), decided.accepted());
    }

    /** What was adopted is voted on again. */
    void reopen(Collection<Integer> parts) {
        decidedParts = union(decidedParts, List.of(), parts);
    }

    PartState stateOf(int part) {
        if (decidedParts.contains(part)) {
            return PartState.ADOPTED;
        }
        return droppedParts.contains(part) ? PartState.NOT_ADOPTED : PartState.OPEN;
    }

    List<Integer> decided() {
        return decidedParts;
    }

    List<Integer> dropped() {
        return droppedParts;
    }

    private static List<Integer> union(Collection<Integer> present, Collection<Integer> more, Collection<Integer> less) {
        Set<Integer> union = new TreeSet<>(present);
        union.addAll(more);
        union.removeAll(less);
        return List.copyOf(union);
    }
}
