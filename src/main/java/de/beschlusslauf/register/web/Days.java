package de.beschlusslauf.register.web;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/** Days and times for pages, as they are in Germany. */
public final class Days {

    /** "16.06.2021"; a dash if the day is not known. */
    public String of(@Nullable LocalDate day) {
        return day == null ? "–" : GermanDays.date(day);
    }

    /** "Mittwoch, 16.06.2021, 17:05 Uhr". */
    public String moment(Instant at) {
        return GermanDays.withTime(at);
    }
}
