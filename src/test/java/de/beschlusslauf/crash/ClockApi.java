package de.beschlusslauf.crash;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Time as {@link CrashNode} sees it: the clock, and when its own job executor will have something to do. */
@RestController
@ConditionalOnProperty("crash.now")
@RequestMapping("/api/crash/clock")
class ClockApi {

    /** A job that a dead node had begun is left alone until its lock ends. */
    private static final String NEXT = """
            select min(case when lock_owner_ is null or lock_owner_ = ? then duedate_
                            else greatest(duedate_, lock_exp_time_) end)
            from act_ru_job where process_instance_id_ is not null and suspension_state_ = 1 and retries_ > 0""";

    private final DrivableClock clock;
    private final JdbcTemplate jdbc;
    private final String lockOwner;

    ClockApi(DrivableClock clock, JdbcTemplate jdbc, ProcessEngine engine) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.lockOwner = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor()
                .getLockOwner();
    }

    /** {@code next} is the moment of the earliest job that is not done, null if there is none. */
    record Time(Instant now, @Nullable Instant next) {

        @JsonIgnore
        boolean isQuiet() {
            return next == null || next.isAfter(now);
        }
    }

    /** Answers when the job executor has nothing left that it does at once. */
    @GetMapping
    Time settled() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(5))
                .until(this::read, Time::isQuiet);
    }

    /** Moves the clock on, never back; answers when what fell due by then is done. */
    @PutMapping
    Time move(@RequestBody Time wanted) {
        if (wanted.now().isAfter(clock.instant())) {
            clock.travelTo(wanted.now());
        }
        return settled();
    }

    private Time read() {
        Instant now = clock.instant();
        Timestamp next = jdbc.queryForObject(NEXT, Timestamp.class, lockOwner);
        return new Time(now, next == null ? null : next.toInstant());
    }
}
