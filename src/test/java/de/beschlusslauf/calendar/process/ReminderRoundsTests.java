package de.beschlusslauf.calendar.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;

/** A missed deadline is told of in its moment and does not wait for the next round. */
class ReminderRoundsTests {

    static final Instant NOW = Instant.parse("2047-06-12T21:57:00Z");
    static final Instant MACHINE = Instant.parse("2026-01-05T09:00:00Z");
    static final Duration ROUND = Duration.ofMinutes(5);

    private final Reminders reminders = mock(Reminders.class);
    private final ReminderSql sql = mock(ReminderSql.class);
    private final TaskScheduler scheduler = mock(TaskScheduler.class);
    private final ReminderRounds rounds = new ReminderRounds(reminders, sql, scheduler,
            Clock.fixed(NOW, ZoneOffset.UTC), ROUND);

    @BeforeEach
    void theMachineHasAClockOfItsOwn() {
        when(scheduler.getClock()).thenReturn(Clock.fixed(MACHINE, ZoneOffset.UTC));
    }

    @Test
    void aRoundLooksAgainOneSecondAfterEachDeadlineThatEndsBeforeTheNextRound() {
        when(sql.lastMoments(NOW, NOW.plus(ROUND))).thenReturn(List.of(Instant.parse("2047-06-12T21:58:00Z"),
                Instant.parse("2047-06-12T21:59:59Z")));

        rounds.round();

        verify(reminders).tell();
        verify(scheduler).schedule(any(), eq(Instant.parse("2026-01-05T09:01:01Z")));
        verify(scheduler).schedule(any(), eq(Instant.parse("2026-01-05T09:03:00Z")));
    }

    @Test
    void whatItDoesThenIsTheSame() {
        when(sql.lastMoments(NOW, NOW.plus(ROUND))).thenReturn(List.of(NOW.plusSeconds(60)));
        doAnswer(call -> {
            call.<Runnable>getArgument(0).run();
            return null;
        }).when(scheduler).schedule(any(), any(Instant.class));

        rounds.round();

        verify(reminders, times(2)).tell();
    }
}
