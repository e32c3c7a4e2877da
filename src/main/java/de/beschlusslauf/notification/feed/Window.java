package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;

/** The part of time that stands in a calendar: from the beginning of one day to that of another, both in Germany. */
record Window(Instant from, Instant to) {

    static Window around(LocalDate today, FeedSettings settings) {
        return new Window(Zones.startOf(today.minus(settings.past())), Zones.startOf(today.plus(settings.ahead())));
    }
}
