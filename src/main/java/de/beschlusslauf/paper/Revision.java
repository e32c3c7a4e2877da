package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the author hands in.
 *
 * @param additionalCoSigners departments to ask besides those the rules demand
 * @param targetDay session day the paper is meant for, null if not known yet
 * @param neededBy day until which the decision is needed, null if it is not urgent
 * @param matter kind of matter as in the municipality's competence rules, null for any other
 */
public record Revision(Content content, List<String> additionalCoSigners, @Nullable LocalDate targetDay,
        @Nullable LocalDate neededBy, @Nullable String matter) {

    public Revision {
        additionalCoSigners = List.copyOf(additionalCoSigners);
    }

    public static Revision of(Content content) {
        return new Revision(content, List.of(), null, null, null);
    }
}
