package de.beschlusslauf.calendar;

import java.util.ArrayList;
import java.util.List;

/** The ways of stepping through one municipality's calendar, with one list of skipped days. For one computation. */
final class Walks {

    private final LocalCalendar calendar;
    private final List<DayOff> skipped = new ArrayList<>();

    Walks(LocalCalendar calendar) {
        this.calendar = calendar;
    }

    /** Over days on which the offices are open. */
    Walk offices() {
        return new Walk(calendar::closure, skipped);
    }

    /** Over days on which the law lets a period end, § 193 BGB. */
    Walk law() {
        return new Walk(calendar::restDay, skipped);
    }

    /** Over Werktage. */
    Walk weekdays() {
        return new Walk(calendar::sundayOrHoliday, skipped);
    }

    List<DayOff> skipped() {
        return List.copyOf(skipped);
    }
}
