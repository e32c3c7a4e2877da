package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Calendars for tests. */
final class Towns {

    /** Any town in NRW, offices closed on 24 and 31 December. */
    static final LocalCalendars IN_NRW = in(Land.NW);

    private Towns() {
    }

    static LocalCalendars in(Land land) {
        return bodyId -> new LocalCalendar(bodyId, land, Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)),
                Set.of(LocalDate.of(2026, 9, 4)));
    }
}
