package de.beschlusslauf.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;

/**
 * Moves the true dates of a case by whole weeks, so that weekdays stay what they were. A day to come on which the town
 * holds no sessions becomes the next one on which it does.
 *
 * @param free the days to come on which no sessions are held
 */
public record Days(long weeks, Predicate<LocalDate> free) {

    /** The dates as they were. */
    public static final Days TRUE = new Days(0, day -> false);

    /**
     * So that the true day falls on the wanted day, or as many days before it as it takes for this day and the other
     * true days in the past to be days of sessions.
     *
     * @param sessions days on which the town may hold sessions
     * @param past other true days, on which sessions were held
     */
    public static Days shifting(LocalDate trueDay, LocalDate wanted, Predicate<LocalDate> sessions,
            List<LocalDate> past) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(trueDay, wanted), 7);
        while (!fits(trueDay, past, weeks, sessions)) {
            weeks--;
        }
        return new Days(weeks, day -> day.isAfter(wanted) && !sessions.test(day));
    }

    private static boolean fits(LocalDate trueDay, List<LocalDate> past, long weeks, Predicate<LocalDate> sessions) {
        return Stream.concat(Stream.of(trueDay), past.stream()).map(day -> day.plusWeeks(weeks)).allMatch(sessions);
    }

    public LocalDate day(LocalDate trueDay) {
        LocalDate day = trueDay.plusWeeks(weeks);
        while (free.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(Zones.BERLIN).toInstant();
    }
}
