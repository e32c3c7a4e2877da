package de.beschlusslauf.calendar;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The table {@code deadline-rules} in force, the municipality's own if it has one. */
public interface RuleTable {

    /**
     * The one rule that fits. Answers from memory as long as the table is the same, and leaves no trace in the engine.
     *
     * @param organizationType name of the type, for instance {@code COUNCIL}; null if no organization is concerned
     * @throws de.beschlusslauf.refusal.Refusal if no rule fits or more than one does
     */
    CountingRule rule(String bodyId, DeadlineKind kind, @Nullable String organizationType);

    /** Whether the table has a rule for that kind where no organization is concerned. */
    default boolean has(String bodyId, DeadlineKind kind) {
        return true;
    }

    /** SHA-256 of the file of the table in force, if that is still the version by which something was counted. */
    default Optional<String> hash(String bodyId, String version) {
        return Optional.empty();
    }
}
