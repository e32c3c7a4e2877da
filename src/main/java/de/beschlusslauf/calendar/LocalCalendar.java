package de.beschlusslauf.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * On which days a municipality works. Two questions are kept apart: days on which the law lets no period end
 * (§ 193 BGB: Saturday, Sunday, holiday), and days on which the town hall is closed, which are these and some more.
 *
 * @param localHolidays public holidays of this municipality besides those of its Land
 * @param closedEachYear days on which the offices are closed though they are no holidays, for instance 24 December
 * @param closedOnce single closed days, for instance a works outing
 */
public record LocalCalendar(String bodyId, Land land, List<LocalHoliday> localHolidays, Set<MonthDay> closedEachYear,
        Set<LocalDate> closedOnce) {

    public LocalCalendar {
        localHolidays = List.copyOf(localHolidays);
        closedEachYear = Set.copyOf(closedEachYear);
        closedOnce = Set.copyOf(closedOnce);
    }

    /** German name of the public holiday, of the Land or of the municipality; null if the day is none. */
    public @Nullable String holiday(LocalDate day) {
        String name = Holidays.nameOf(land, day);
        return name != null ? name : localHolidays.stream().filter(each -> each.fallsOn(day)).map(LocalHoliday::name)
                .findFirst().orElse(null);
    }

    /** Why the day is no Werktag: German name of the holiday, or Sunday; null if it is one. */
    public @Nullable String sundayOrHoliday(LocalDate day) {
        String holiday = holiday(day);
        return holiday == null && day.getDayOfWeek() == DayOfWeek.SUNDAY ? name(DayOfWeek.SUNDAY) : holiday;
    }

    /** Why no statutory period ends on that day (§ 193 BGB): German name of holiday or weekday; null if one may. */
    public @Nullable String restDay(LocalDate day) {
        String reason = sundayOrHoliday(day);
        return reason == null && day.getDayOfWeek() == DayOfWeek.SATURDAY ? name(DayOfWeek.SATURDAY) : reason;
    }

    /** Why the offices do not work on that day; null if they do. */
    public @Nullable String closure(LocalDate day) {
        String rest = restDay(day);
        if (rest != null) {
            return rest;
        }
        boolean closed = closedOnce.contains(day) || closedEachYear.contains(MonthDay.from(day));
        return closed ? "Dienststellen geschlossen" : null;
    }

    public boolean isWorkingDay(LocalDate day) {
        return closure(day) == null;
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }
}
