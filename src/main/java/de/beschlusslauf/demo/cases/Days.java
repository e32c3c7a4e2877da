package de.beschlusslauf.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import de.beschlusslauf.calendar.Zones;

/** Moves the true dates of a case by whole weeks, so that weekdays stay what they were. */
public record Days(long weeks) {

    /** The dates as they were. */
    public static final Days TRUE = new Days(0);

    /** So that the true day falls on the wanted day, or up to six days before it. */
    public static Days shifting(LocalDate trueDay, LocalDate wanted) {
        return new Days(Math.floorDiv(ChronoUnit.DAYS.between(trueDay, wanted), 7));
    }

    public LocalDate day(LocalDate trueDay) {
        return trueDay.plusWeeks(weeks);
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(Zones.BERLIN).toInstant();
    }
}
