package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;

/** How an entry stands against its date, at a glance (control of resolutions, handbook 7.2). */
public enum TrafficLight {

    /** In time, or without a date, or reported as done in time. */
    GREEN,
    /** Deferred, or due within seven days. */
    YELLOW,
    /** Overdue. */
    RED,
    /** Has ended. */
    OFF;

    private static final int DAYS_OF_WARNING = 7;

    static TrafficLight of(RoadmapEntry entry, LocalDate today) {
        LocalDate due = entry.dueOn();
        if (entry.status().ended()) {
            return OFF;
        }
        Completion reported = entry.completion();
        if (reported != null) {
            return due != null && due.isBefore(Zones.dayOf(reported.completedAt())) ? RED : GREEN;
        }
        if (due != null && due.isBefore(today)) {
            return RED;
        }
        boolean soon = due != null && !due.isAfter(today.plusDays(DAYS_OF_WARNING));
        return soon || entry.status() == EntryStatus.DEFERRED ? YELLOW : GREEN;
    }
}
