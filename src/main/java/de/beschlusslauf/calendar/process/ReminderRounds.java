package de.beschlusslauf.calendar.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When {@link Reminders} look: once in a round, and one second after the last moment of each deadline that ends before the
 * next one, so that a superior need not wait for the round. What is set or moved meanwhile the next round sees.
 */
@Component
class ReminderRounds {

    private final Reminders reminders;
    private final ReminderSql sql;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Duration length;

    ReminderRounds(Reminders reminders, ReminderSql sql, TaskScheduler scheduler, Clock clock,
            @Value("${beschlusslauf.deadlines.reminders:PT5M}") Duration length) {
        this.reminders = reminders;
        this.sql = sql;
        this.scheduler = scheduler;
        this.clock = clock;
        this.length = length;
    }

    @Scheduled(fixedDelayString = "${beschlusslauf.deadlines.reminders:PT5M}",
            initialDelayString = "${beschlusslauf.deadlines.reminders:PT5M}")
    void round() {
        Instant begin = clock.instant();
        Instant here = scheduler.getClock().instant();
        reminders.tell();
        for (Instant last : sql.lastMoments(begin, begin.plus(length))) {
            scheduler.schedule(reminders::tell, here.plus(Duration.between(begin, last.plusSeconds(1))));
        }
    }
}
