package de.beschlusslauf.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/** Days and times for pages, as they are in Germany. */
public final class Days {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr'",
            Locale.GERMAN).withZone(Zones.BERLIN);

    /** "16. Juni 2021"; a dash if the day is not known. */
    public String of(@Nullable LocalDate day) {
        return day == null ? "–" : GermanDays.date(day);
    }

    /** "16. Juni 2021, 17:05 Uhr". */
    public String moment(Instant at) {
        return MOMENT.format(at);
    }
}
