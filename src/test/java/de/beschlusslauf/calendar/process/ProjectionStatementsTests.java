package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** However many tasks and timers there are: one statement finds what disagrees, one what a move has left behind. */
@Staged
class ProjectionStatementsTests {

    private static final int MEASURES = 30;

    @Autowired
    RunningMeasure measures;
    @Autowired
    ProjectionCheck check;
    @Autowired
    Projections projections;
    @Autowired
    Deadlines deadlines;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private final Logger ours = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final ListAppender<ILoggingEvent> statements = new ListAppender<>();

    @BeforeEach
    void listen() {
        clock.travelTo(Instant.parse("2021-06-25T08:00:00Z"));
        statements.start();
        ours.setLevel(Level.DEBUG);
        ours.setAdditive(false);
        ours.addAppender(statements);
    }

    @AfterEach
    void backToThePresent() {
        ours.detachAppender(statements);
        ours.setLevel(null);
        ours.setAdditive(true);
        clock.reset();
    }

    @Test
    void oneStatementFindsEverything() {
        List<EntryId> running = measures.due(LocalDate.of(2021, 12, 15), LocalDate.of(2021, 6, 25), MEASURES);
        int before = check.number().disagreeing();

        assertThat(during(check::number)).isEqualTo(1);
        assertThat(during(() -> check.all(100))).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            running.forEach(id -> deadlines.move(DeadlineKind.MEASURE_DUE, id.value(), LocalDate.of(2022, 3, 1),
                    "Mehr Arbeit", "zd1"));
            assertThat(during(() -> assertThat(projections.now()).hasSize(2 * MEASURES))).isEqualTo(1);
        });
        assertThat(check.number().disagreeing()).isEqualTo(before);
    }

    private long during(Runnable work) {
        statements.list.clear();
        work.run();
        return statements.list.stream().filter(event -> event.getMessage().startsWith("Executing prepared SQL")
                && event.getMessage().contains("statement [")).count();
    }
}
