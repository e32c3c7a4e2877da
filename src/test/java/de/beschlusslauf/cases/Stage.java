package de.beschlusslauf.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where cases are played: each play has the clock and the calendar for itself, and after every step no paper may be
 * without a task, a timer or a message.
 */
@Component
@Lazy
class Stage {

    private static final AtomicInteger PLAYS = new AtomicInteger();

    private final DrivableClock clock;
    private final RuntimeService runtime;
    private final Invariant invariant;
    private final Door door;
    private final JdbcTemplate jdbc;

    Stage(InProcessDoors doors, DrivableClock clock, RuntimeService runtime, Invariant invariant, JdbcTemplate jdbc) {
        this.door = doors.open("rathaus");
        this.clock = clock;
        this.runtime = runtime;
        this.invariant = invariant;
        this.jdbc = jdbc;
    }

    Invariant invariant() {
        return invariant;
    }

    Door door() {
        return door;
    }

    /** The town with a calendar that no other play uses; the clock stands on that morning. */
    Town town(String bodyId, LocalDate today) {
        clock.travelTo(Zones.at(today, LocalTime.of(7, 0)));
        int play = PLAYS.incrementAndGet();
        numbers(bodyId, 10_000 + 100 * play);
        return new Town(door, bodyId, play);
    }

    /** Plays do not share numbers, so that a play may ask for the true ones. */
    void numbers(String bodyId, int next) {
        for (String scope : List.of("all", "2016", "2021", "2022", "WP 2014-2020", "WP 2020-2025")) {
            jdbc.update("""
                    insert into paper_counter (body_id, scope, last_number) values (?, ?, ?)
                    on conflict (body_id, scope) do update set last_number = excluded.last_number""",
                    bodyId, scope, next - 1);
        }
    }

    /** Plays the steps one after the other. */
    void play(List<Step> steps) {
        for (Step step : steps) {
            try {
                step.run(door);
            } catch (RuntimeException e) {
                throw new IllegalStateException("„" + step.what() + "“ am " + step.at() + ": " + e.getMessage(), e);
            }
            invariant.holds(step.what());
        }
    }

    /** Plays on up to the step that begins with these words. */
    void play(CaseScript script, String upTo) {
        play(script.upTo(upTo));
    }

    /** Plays on to the end. */
    void play(CaseScript script) {
        play(script.rest());
    }

    /** Lets time pass until that morning. */
    void travelTo(LocalDate day) {
        door.travelTo(Zones.at(day, LocalTime.of(8, 0)));
        invariant.holds("am " + day);
    }

    /** Lets time pass until nine in the evening of that day, when a session is over. */
    void afterSession(LocalDate day) {
        door.travelTo(Zones.at(day, LocalTime.of(21, 0)));
        invariant.holds("am Abend des " + day);
    }

    /**
     * What is still running sleeps from now on and hears of nothing, no other play meets its sessions, and the clock is
     * right again. Whoever sends a message asks every sleeper that waits for it, which would make each play slower than
     * the one before.
     */
    void clear() {
        if (runtime.createProcessInstanceQuery().active().count() > 0) {
            runtime.updateProcessInstanceSuspensionState().byProcessInstanceQuery(
                    runtime.createProcessInstanceQuery().active()).suspend();
        }
        jdbc.update("update act_ru_event_subscr set event_name_ = 'asleep: ' || event_name_ "
                + "where execution_id_ is not null and event_name_ not like 'asleep: %'");
        jdbc.update("update meeting set status = 'CANCELLED', cancel_reason = 'Das Spiel ist aus.' "
                + "where status in ('PLANNED', 'AGENDA_FIXED', 'INVITED', 'IN_SESSION')");
        clock.reset();
    }
}
