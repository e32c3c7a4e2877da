package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Predicate;

/** On which days a town holds sessions: on working days, and not around Christmas and New Year. */
public record SessionDays(Predicate<LocalDate> workingDay) implements Predicate<LocalDate> {

    private static final MonthDay LAST_BEFORE_CHRISTMAS = MonthDay.of(12, 21);

    private static final MonthDay FIRST_OF_THE_YEAR = MonthDay.of(1, 7);

    @Override
    public boolean test(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isAfter(LAST_BEFORE_CHRISTMAS) && !date.isBefore(FIRST_OF_THE_YEAR) && workingDay.test(day);
    }

    /** The day itself, or the next one on which sessions are held. */
    public LocalDate onOrAfter(LocalDate day) {
        return test(day) ? day : onOrAfter(day.plusDays(1));
    }

    /** The day itself, or the one before on which sessions are held. */
    public LocalDate onOrBefore(LocalDate day) {
        return test(day) ? day : onOrBefore(day.minusDays(1));
    }
}
