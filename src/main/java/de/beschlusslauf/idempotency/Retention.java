package de.beschlusslauf.idempotency;

import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a key is remembered: long enough for every program that repeats, short enough for a small table. */
@Component
class Retention {

    private final Duration length;

    Retention(@Value("${beschlusslauf.idempotency.retention:7d}") Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** Keys from before this moment are forgotten. */
    Instant start(Instant now) {
        return now.minus(length);
    }
}
