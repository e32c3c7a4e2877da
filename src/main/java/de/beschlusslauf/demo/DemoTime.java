package de.beschlusslauf.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import de.beschlusslauf.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time of the demonstration. Whoever tries the program out need not wait weeks for a session: the clock is moved on, for
 * all towns, and what falls due on the way happens on its day. It never goes back, not by a restart either.
 */
@Component
@OnDemonstration
public class DemoTime {

    /** What one move may pass over at most. */
    static final Duration LIMIT = Duration.ofDays(100);

    private static final Logger LOG = LoggerFactory.getLogger("Demonstration");

    private final Clock clock;
    private final PassingTime passing;
    private final JdbcClient database;
    private final ReentrantLock moving = new ReentrantLock();

    DemoTime(Clock clock, PassingTime passing, JdbcClient database) {
        this.clock = clock;
        this.passing = passing;
        this.database = database;
        Duration ahead = ahead();
        if (!ahead.isZero()) {
            passing.resume(clock.instant().plus(ahead));
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /** How far the clock has been moved on by all moves together. */
    public Duration ahead() {
        return Duration.ofSeconds(database.sql("select ahead from demo_time").query(Long.class).optional().orElse(0L));
    }

    /**
     * Lets the time pass until that moment.
     *
     * @throws Refusal if the moment is over, too far away, or somebody else moves the clock right now
     */
    public void moveTo(Instant moment) {
        if (!moving.tryLock()) {
            throw new Refusal("Die Uhr wird gerade vorgestellt. Bitte laden Sie die Seite in einem Augenblick neu.");
        }
        try {
            Duration way = Duration.between(clock.instant(), moment);
            if (way.isNegative()) {
                throw new Refusal("Zurück geht die Uhr nicht: Bitte wählen Sie einen Zeitpunkt, der noch kommt.");
            }
            if (way.compareTo(LIMIT) > 0) {
                throw new Refusal("Das ist zu weit: Bitte stellen Sie die Uhr höchstens " + LIMIT.toDays()
                        + " Tage auf einmal vor.");
            }
            database.sql("insert into demo_time (ahead) values (?) on conflict (only_row) do update"
                    + " set ahead = demo_time.ahead + excluded.ahead").param(way.toSeconds()).update();
            int happened = passing.until(moment);
            LOG.info("Die Uhr ist vorgestellt auf {}; {} Termine sind auf dem Weg eingetreten.", moment, happened);
        } finally {
            moving.unlock();
        }
    }
}
