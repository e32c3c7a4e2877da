package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;

/** Which parts a deciding station adopted and which it dropped. */
record Decided(List<Integer> accepted, List<Integer> dropped) {

    static final Decided NOTHING = new Decided(List.of(), List.of());

    static Decided of(Collection<Integer> all, Collection<Integer> accepted) {
        return new Decided(all.stream().filter(accepted::contains).toList(),
                all.stream().filter(part -> !accepted.contains(part)).toList());
    }
}
