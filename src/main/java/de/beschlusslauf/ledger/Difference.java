package de.beschlusslauf.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Where two contents differ that were read from JSON. */
final class Difference {

    private Difference() {
    }

    /**
     * The first member that both have and that is not the same, in the order of the names; those inside another are joined by slashes. A
     * member that one of them does not have at all is not compared: contents were once written with fewer of them.
     */
    static Optional<String> first(Map<?, ?> recorded, Map<?, ?> now) {
        return first("", recorded, now);
    }

    private static Optional<String> first(String path, @Nullable Object recorded, @Nullable Object now) {
        if (recorded instanceof Map<?, ?> one && now instanceof Map<?, ?> other) {
            return new TreeSet<>(one.keySet()).stream().filter(other::containsKey)
                    .flatMap(name -> first(path.isEmpty() ? name.toString() : path + "/" + name, one.get(name), other.get(name)).stream())
                    .findFirst();
        }
        if (recorded instanceof List<?> one && now instanceof List<?> other && one.size() == other.size()) {
            if (sameValues(one, other)) {
                return Optional.empty();
            }
            for (int i = 0; i < one.size(); i++) {
                Optional<String> found = first(path, one.get(i), other.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return Objects.equals(recorded, now) ? Optional.empty() : Optional.of(path);
    }

    /** Sets are written as lists, in any order. */
    private static boolean sameValues(List<?> one, List<?> other) {
        return one.stream().noneMatch(each -> each instanceof Map || each instanceof List)
                && new HashSet<>(one).equals(new HashSet<>(other));
    }
}
