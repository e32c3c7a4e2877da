package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The zone in which days are days. Points in time are {@link Instant}s; a day becomes one only here. */
public final class Zones {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Zones() {
    }

    /** The day in Germany at that moment. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(BERLIN).toLocalDate();
    }

    /** Midnight at which the day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }

    /** Last second of the day: a due date that still reads as this day on every screen. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusSeconds(1);
    }

    /** That time of that day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toInstant();
    }
}
