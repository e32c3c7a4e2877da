package de.beschlusslauf.calendar;

import java.time.LocalDate;

/**
 * In which direction a period runs, which of its days count, which of its ends is included, and where it may end.
 *
 * @param direction forward from an event, or backward from a session
 * @param unit which days count
 * @param mode which of the ends is included
 * @param shift where the period may end
 */
public record Counting(Direction direction, DayUnit unit, CountingMode mode, Shift shift) {

    /** The last day by count alone, before weekends and holidays are looked at. */
    LocalDate count(LocalDate start, int days, Walks walks) {
        int steps = direction.sign() * mode.steps(days);
        return switch (unit) {
            case CALENDAR_DAYS -> start.plusDays(steps);
            case WORKING_DAYS -> walks.offices().count(start, steps);
            case YEARS -> start.plusYears(steps);
            case WEEKDAYS -> walks.weekdays().count(start, steps);
        };
    }

    /** The day that holds in place of the counted one. */
    LocalDate shift(LocalDate counted, Walks walks) {
        return switch (shift) {
            case PREVIOUS_WORKING_DAY -> walks.offices().onOrBefore(counted);
            case NEXT_WORKING_DAY -> walks.law().onOrAfter(counted);
            case NEXT_OFFICE_DAY -> walks.offices().onOrAfter(counted);
            case NONE -> counted;
        };
    }
}
