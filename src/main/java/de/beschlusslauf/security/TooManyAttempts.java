package de.beschlusslauf.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; the message is one German sentence that says how long to wait. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait until the next attempt is heard, at least a second */
    TooManyAttempts(Duration wait) {
        super("Zu viele Fehlversuche; bitte warten Sie " + inWords(wait) + " und versuchen Sie es dann noch einmal.");
        this.wait = wait;
    }

    long seconds() {
        return seconds(wait);
    }

    private static String inWords(Duration wait) {
        long seconds = seconds(wait);
        return seconds == 1 ? "eine Sekunde" : seconds + " Sekunden";
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
