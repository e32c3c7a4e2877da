package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import de.beschlusslauf.refusal.Refusal;

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

    /**
     * The moment that somebody means by a time on the clock; in the hour that comes twice, the first.
     *
     * @throws Refusal at the field if clocks skip that time, in the night in which summer time begins
     */
    public static Instant meant(LocalDateTime time, String field) {
        if (BERLIN.getRules().getValidOffsets(time).isEmpty()) {
            throw Refusal.of(field, time.toLocalTime() + " Uhr gibt es am " + GermanDays.date(time.toLocalDate()) + " nicht, weil die Uhr in"
                    + " dieser Nacht auf Sommerzeit vorgestellt wird; wählen Sie eine andere Uhrzeit.");
        }
        return time.atZone(BERLIN).toInstant();
    }

    /** That time of that day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toInstant();
    }
}
