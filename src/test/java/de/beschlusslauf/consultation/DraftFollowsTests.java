package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.workflow.TaskColumns;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper that is being drafted for a session's day follows the session, and so does what its author's task shows. */
class DraftFollowsTests extends SessionStage {

    private static final LocalDate DAY = LocalDate.of(2086, 5, 14);

    @Autowired
    TaskService tasks;

    @Test
    void theTaskShowsTheNewDayOfTheSessionAndIsDueForIt() {
        // given
        clock.travelTo(Zones.at(LocalDate.of(2086, 3, 4), LocalTime.of(9, 0)));
        MeetingId session = session("adi", DAY);
        PaperSummary draft = draft(DAY);
        assertThat(column(draft)).isEqualTo("2086-05-14");

        // when
        SessionChange move = new SessionChange.Move(Zones.at(DAY.plusDays(7), LocalTime.of(17, 0)), "Aula");
        changes.preview(session, move, "Umbau", Deliberation.OFFICE);
        assertThat(column(draft)).as("after the preview").isEqualTo("2086-05-14");
        move(session, DAY.plusDays(7));

        // then
        assertThat(column(draft)).isEqualTo("2086-05-21");
        assertThat(task(draft).getDueDate()).isEqualTo(Date.from(deadlines.find(DeadlineKind.SUBMISSION,
                draft.id().value()).orElseThrow().dueAt()));
    }

    @Test
    void aSessionTakesItsDraftsAlongToADayOfAnotherSessionAndAwayAgain() {
        // given another session a week later with a draft of its own
        clock.travelTo(Zones.at(LocalDate.of(2085, 3, 5), LocalTime.of(9, 0)));
        LocalDate day = LocalDate.of(2085, 5, 15);
        LocalDate others = day.plusDays(7);
        MeetingId session = session("adi", day);
        session("rat", others);
        PaperSummary draft = draft(day);
        PaperSummary foreign = draft(others);
        LocalDate submission = submission(draft);

        // when
        move(session, others);

        // then
        assertThat(submission(draft)).isEqualTo(submission(foreign));

        // when
        move(session, day);

        // then
        assertThat(column(draft)).isEqualTo("2085-05-15");
        assertThat(submission(draft)).isEqualTo(submission);
        assertThat(column(foreign)).isEqualTo("2085-05-22");
    }

    private void move(MeetingId session, LocalDate day) {
        apply(session, new SessionChange.Move(start(day), "Aula"), "Umbau");
    }

    private LocalDate submission(PaperSummary draft) {
        return deadlines.find(DeadlineKind.SUBMISSION, draft.id().value()).orElseThrow().dueOn();
    }

    private Object column(PaperSummary draft) {
        return tasks.getVariableLocal(task(draft).getId(), TaskColumns.SESSION_DAY);
    }

    private Task task(PaperSummary draft) {
        return tasks.createTaskQuery().processInstanceBusinessKey(draft.reference()).singleResult();
    }
}
