package de.beschlusslauf.roadmap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.workflow.TaskDeadline;
import org.junit.jupiter.api.Test;

/** Which deadline the task to plan the execution has; no database. */
class EntryDatesTests {

    private static final Instant DUE = Instant.parse("2021-09-30T21:59:59Z");

    private final DueDates dueDates = mock(DueDates.class);

    private final EntryDates dates = new EntryDates(mock(RoadmapDirectory.class), dueDates);

    private final ResolutionId resolution = ResolutionId.random();

    @Test
    void anOrderIsPlannedByTheDayThatTheRuleGives() {
        TaskDeadline plan = given(DeadlineKind.EXECUTION_PLAN);
        given(DeadlineKind.ORDER_DUE);

        assertThat(dates.ofPlan(resolution)).isEqualTo(plan);
    }

    @Test
    void anOrderFromBeforeThatRuleIsPlannedUntilItEnds() {
        TaskDeadline order = given(DeadlineKind.ORDER_DUE);

        assertThat(dates.ofPlan(resolution)).isEqualTo(order);
    }

    private TaskDeadline given(DeadlineKind kind) {
        TaskDeadline deadline = new TaskDeadline(UUID.randomUUID(), DUE, null, DUE);
        when(dueDates.of(kind, resolution.value())).thenReturn(deadline);
        return deadline;
    }
}
