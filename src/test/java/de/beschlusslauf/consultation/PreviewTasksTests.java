package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.consultation.ChangePreview.ChangedTask;
import de.beschlusslauf.consultation.ChangePreview.Effect;
import de.beschlusslauf.meeting.MeetingId;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a preview says of tasks that wait already. */
class PreviewTasksTests extends SessionChangePlay {

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void theCommitteesAgendaIsBeingDrawnUp() {
        drawUp(adi);
    }

    @Test
    void aTaskHasAnotherDateWhenItsSessionMoves() {
        ChangePreview preview = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE);

        assertThat(preview.tasks()).filteredOn(task -> task.effect() == Effect.NEW_DATE).singleElement().satisfies(task -> {
            assertThat(task.name()).contains("ADI " + german(5, 24));
            assertThat(task.from()).isNotNull();
            assertThat(task.to()).isNotNull().isNotEqualTo(task.from());
        });
    }

    @Test
    void aTaskHasOnlyAnotherNameWhenItsLastDayStays() {
        // given a session two weeks after 30 April; nobody works on 1 May
        MeetingId session = session("adi", day(5, 14));
        drawUp(session);

        ChangePreview preview = changes.preview(session, move(day(5, 15)), WHY, Deliberation.OFFICE);

        assertThat(preview.tasks()).filteredOn(task -> task.effect() == Effect.NEW_NAME).singleElement().satisfies(task -> {
            assertThat(task.name()).contains("ADI " + german(5, 15));
            assertThat(task.to()).isNotNull().isEqualTo(task.from());
        });
    }

    @Test
    void aTaskDisappearsWithItsSession() {
        ChangePreview preview = changes.preview(adi, new SessionChange.Cancel(), WHY, Deliberation.OFFICE);

        assertThat(preview.tasks()).filteredOn(task -> task.effect() == Effect.DISAPPEARS)
                .extracting(ChangedTask::name).singleElement().asString().contains("ADI " + german(5, 10));
        assertThat(deadlines.find(DeadlineKind.AGENDA, adi.value())).as("a preview changes nothing").isPresent();
    }

    private void drawUp(MeetingId session) {
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .processInstanceBusinessKey(meetings.require(session).name()).singleResult().getId();
        runtime.createProcessInstanceModification(run).startBeforeActivity("userTask_arrangeAgenda").execute();
    }
}
