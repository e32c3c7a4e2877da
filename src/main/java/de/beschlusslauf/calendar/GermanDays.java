package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as everybody reads them on forms, pages and mails: one way of writing, so that a day is recognised again. */
public final class GermanDays {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'Uhr'");

    private GermanDays() {
    }

    /** "16.06.2021". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "Mittwoch, 16.06.2021". */
    public static String withWeekday(LocalDate day) {
        return weekday(day) + ", " + date(day);
    }

    /** "Mittwoch, 16.06.2021, 18:00 Uhr", as the clocks in Germany show it. */
    public static String withTime(Instant moment) {
        return withWeekday(Zones.dayOf(moment)) + ", " + TIME.format(moment.atZone(Zones.BERLIN));
    }

    /** "Mittwoch, der 16.06.2021", to stand where a subject stands. */
    public static String nominative(LocalDate day) {
        return weekday(day) + ", der " + date(day);
    }

    /** "Mittwoch, dem 16.06.2021", to stand behind "am". */
    public static String dative(LocalDate day) {
        return weekday(day) + ", dem " + date(day);
    }

    /** "Mittwoch, den 16.06.2021", to stand behind "auf". */
    public static String accusative(LocalDate day) {
        return weekday(day) + ", den " + date(day);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMAN);
    }
}
