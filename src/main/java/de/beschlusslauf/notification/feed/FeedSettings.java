package de.beschlusslauf.notification.feed;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in calendars and how often they may be fetched.
 *
 * @param past how far back they reach
 * @param ahead how far ahead
 * @param sessionLength when a session is assumed to end, since nobody knows before
 * @param requests how often one node answers for one calendar within {@code per}
 */
@ConfigurationProperties("beschlusslauf.calendar")
record FeedSettings(@DefaultValue("1y") Period past, @DefaultValue("2y") Period ahead,
        @DefaultValue("2h") Duration sessionLength, @DefaultValue("60") int requests,
        @DefaultValue("10m") Duration per) {

    /** Most sessions in one calendar; the latest count. */
    static final int SESSIONS = 3_000;

    /** Most deadlines in one calendar; the earliest count. */
    static final int DEADLINES = 500;
}
