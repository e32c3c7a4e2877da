package de.beschlusslauf.organization;

import java.time.LocalDate;

import de.beschlusslauf.calendar.CountingMode;
import de.beschlusslauf.calendar.DayUnit;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.LocalRule;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of period is in this municipality.
 *
 * @param organization id of the council or committee; null for all that have no row of their own
 * @param from first session day, or day of another start event, for which the row holds; null for always. It holds
 *        until the next row of the same kind and organization begins
 * @param days length of the period; checked to be there
 * @param mode which end of the period is included; null means the n-th day before or after
 * @param unit which days count; null for what {@code deadline-rules.dmn} says
 * @param source German: where the rule stands
 * @param assumed true if the figure could not be proven
 */
public record DeadlineRow(DeadlineKind kind, @Nullable String organization, @Nullable LocalDate from, Integer days,
        @Nullable CountingMode mode, @Nullable DayUnit unit, String source, boolean assumed) {

    boolean holdsOn(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    /** Rows of one kind: the organization's own before the general one, the latest first. */
    int compareBySpecificity(DeadlineRow other) {
        if ((organization == null) != (other.organization == null)) {
            return organization == null ? 1 : -1;
        }
        return start(other).compareTo(start(this));
    }

    LocalRule rule(String version) {
        return new LocalRule(days, countingMode(), unit, version, source);
    }

    /** How many days of the calendar it takes in a week without holidays, to compare rows with each other. */
    double ordinaryLength() {
        int steps = countingMode().steps(days);
        return switch (unit == null ? DayUnit.CALENDAR_DAYS : unit) {
            case CALENDAR_DAYS -> steps;
            case WEEKDAYS -> steps * 7 / 6.0;
            case WORKING_DAYS -> steps * 7 / 5.0;
            case YEARS -> steps * 365.0;
        };
    }

    CountingMode countingMode() {
        return mode == null ? CountingMode.N_TER_TAG_VOR : mode;
    }

    private static LocalDate start(DeadlineRow row) {
        return row.from == null ? LocalDate.MIN : row.from;
    }
}
