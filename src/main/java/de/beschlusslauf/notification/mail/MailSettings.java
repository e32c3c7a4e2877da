package de.beschlusslauf.notification.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from sender address; a must as soon as {@code spring.mail.host} is set
 * @param sending false leaves sending to the other nodes
 * @param interval pause between two rounds of the sender
 * @param batch most mails that one round of one node sends
 * @param attempts failures after which a mail is given up
 * @param firstPause pause after the first failure; each further one doubles it
 * @param longestPause what the pause grows to
 * @param keepEnded how long sent and outdated mails are kept
 * @param keepGivenUp how long a mail that was given up waits for an operator
 */
@ConfigurationProperties("beschlusslauf.mail")
record MailSettings(@Nullable String from, @DefaultValue("true") boolean sending,
        @DefaultValue("5s") Duration interval, @DefaultValue("100") int batch, @DefaultValue("16") int attempts,
        @DefaultValue("1m") Duration firstPause, @DefaultValue("6h") Duration longestPause,
        @DefaultValue("14d") Duration keepEnded, @DefaultValue("90d") Duration keepGivenUp) {

    /** How long to wait after so many failures, at least one. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause;
        for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
