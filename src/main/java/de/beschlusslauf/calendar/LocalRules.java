package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a municipality itself decides about periods; implemented by the module that owns the profiles. */
public interface LocalRules {

    /**
     * The most specific row for kind, organization and day.
     *
     * @param organizationId null if the deadline concerns no certain organization
     * @param day of the event on which the deadline hangs, for instance the session day
     * @throws de.beschlusslauf.refusal.Refusal if the profile has none
     */
    LocalRule of(String bodyId, DeadlineKind kind, @Nullable String organizationId, LocalDate day);

    /** Whether the profile has a row for that kind at all. */
    default boolean has(String bodyId, DeadlineKind kind) {
        return true;
    }

    /**
     * How a municipality reads a period that the state sets, where it says so; empty: as {@link StateLaw} has it.
     *
     * @param lawOn day that decides which rule is in force
     */
    default Optional<LocalRule> insteadOfTheStatute(String bodyId, DeadlineKind kind, LocalDate lawOn) {
        return Optional.empty();
    }

    /** Type of an organization of the municipality as the table {@code deadline-rules} calls it. */
    String typeOf(String bodyId, String organizationId);
}
