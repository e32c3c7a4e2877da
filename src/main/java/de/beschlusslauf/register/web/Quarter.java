package de.beschlusslauf.register.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;

/** A quarter of a year, from its first to its last day. */
record Quarter(LocalDate from, LocalDate to) {

    static Quarter of(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Quarter(first, first.plusMonths(3).minusDays(1));
    }

    /** The quarter of the day and the four before it, newest first. */
    static List<Quarter> until(LocalDate day) {
        return Stream.iterate(of(day), each -> of(each.from().minusDays(1))).limit(5).toList();
    }

    /** "2. Quartal 2021". */
    public String name() {
        return from.get(IsoFields.QUARTER_OF_YEAR) + ". Quartal " + from.getYear();
    }

    /** As the address names its days. */
    public String address() {
        return "von=" + GermanDays.date(from) + "&bis=" + GermanDays.date(to);
    }
}
