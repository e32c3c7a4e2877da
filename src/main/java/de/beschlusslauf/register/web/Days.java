package de.beschlusslauf.register.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/** Days and times for pages, as they are in Germany. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    /** "16.06.2021"; a dash if the day is not known. */
    public String of(@Nullable LocalDate day) {
        return day == null ? "–" : GermanDays.date(day);
    }

    /** The same day. @throws DateTimeException if its year has not four digits: the database cannot count with all others */
    static LocalDate countable(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No year to count with: " + day);
        }
        return day;
    }

    /** "Mittwoch, 16.06.2021, 17:05 Uhr". */
    public String moment(Instant at) {
        return GermanDays.withTime(at);
    }
}
