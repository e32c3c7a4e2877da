package de.beschlusslauf.notification.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** How often one node answers for one calendar: programs that ask too often wait. Only calendars that exist count. */
@Component
public class FeedRate {

    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

    private final FeedSettings settings;

    private final Clock clock;

    FeedRate(FeedSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Count(Instant since, int requests) {
    }

    /** Counts a request. @return how long to wait, zero if it may be answered */
    public Duration take(UUID feed) {
        Instant now = clock.instant();
        Count count = counts.merge(feed, new Count(now, 1), (old, first) ->
                old.since().plus(settings.per()).isAfter(now) ? new Count(old.since(), old.requests() + 1) : first);
        forgetOld(now);
        return count.requests() <= settings.requests() ? Duration.ZERO
                : Duration.between(now, count.since().plus(settings.per()));
    }

    private void forgetOld(Instant now) {
        if (counts.size() > 10_000) {
            counts.values().removeIf(count -> !count.since().plus(settings.per()).isAfter(now));
        }
    }
}
