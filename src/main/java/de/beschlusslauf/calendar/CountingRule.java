package de.beschlusslauf.calendar;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of deadline is counted for one type of organization: a row of the table {@code deadline-rules}.
 *
 * @param id short name of the rule, for instance {@code council-objection}
 * @param unit of the period, unless the municipality's row names another
 * @param legalBasis German: the paragraph; local law is added from the municipality's row
 * @param stateLaw where the number of days stands if it is the state that sets it; null for local law
 * @param tableVersion of the table, kept with every deadline derived by it
 */
public record CountingRule(String id, StartEvent start, Direction direction, DayUnit unit, Shift shift,
        String legalBasis, @Nullable StateLaw stateLaw, String tableVersion) {
}
