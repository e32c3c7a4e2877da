package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.jspecify.annotations.Nullable;

/** Statutory holidays of each Land, computed once per year. In NRW Easter and Whit Sunday are Sundays, nothing more. */
final class Holidays {

    private static final HolidayManager GERMANY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    private static final Map<LandYear, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

    private Holidays() {
    }

    /** German name of the holiday, null if the day is none. */
    static @Nullable String nameOf(Land land, LocalDate day) {
        return KNOWN.computeIfAbsent(new LandYear(land, day.getYear()), Holidays::compute).get(day);
    }

    private static Map<LocalDate, String> compute(LandYear key) {
        return GERMANY.getHolidays(Year.of(key.year()), key.land().name().toLowerCase(Locale.ROOT)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toUnmodifiableMap(Holiday::getDate,
                        holiday -> holiday.getDescription(Locale.GERMAN), (one, other) -> one + " und " + other));
    }

    private record LandYear(Land land, int year) {
    }
}
