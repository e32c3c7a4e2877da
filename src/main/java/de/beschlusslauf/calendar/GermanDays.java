package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as German prose writes them. */
public final class GermanDays {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private GermanDays() {
    }

    /** "16. Juni 2021". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "16.06.2021", where space is short. */
    public static String numeric(LocalDate day) {
        return NUMERIC.format(day);
    }

    /** "Mittwoch, 16. Juni 2021". */
    public static String withWeekday(LocalDate day) {
        return weekday(day) + ", " + date(day);
    }

    /** "Mittwoch, der 16. Juni 2021", to stand where a subject stands. */
    public static String nominative(LocalDate day) {
        return weekday(day) + ", der " + date(day);
    }

    /** "Mittwoch, dem 16. Juni 2021", to stand behind "am". */
    public static String dative(LocalDate day) {
        return weekday(day) + ", dem " + date(day);
    }

    /** "Mittwoch, den 16. Juni 2021", to stand behind "auf". */
    public static String accusative(LocalDate day) {
        return weekday(day) + ", den " + date(day);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }
}
