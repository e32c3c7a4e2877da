package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ReminderRound;
import de.beschlusslauf.consultation.ChangePreview;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.TaskColumns;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The end of co-signing has passed and the legal office has not answered: its superior has a task. */
class CoSigningDelayTests extends CoSigningTown {

    @Autowired
    ReminderRound round;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SessionChanges changes;

    @BeforeEach
    void theEndHasPassed() {
        clock.travelTo(deadline(DeadlineKind.CO_SIGNING).expiresAt());
        escalate();
    }

    @Test
    void theSuperiorHasATaskAndWhoIsLateHasNone() {
        Task task = delay();

        assertThat(task.getName()).startsWith("Versäumte Frist klären: Mitzeichnen: ").endsWith(" – leitung");
        assertThat(task.getDueDate()).isAfter(Date.from(clock.instant()));
        assertThat(mayDo(task, DIVISION)).isTrue();
        assertThat(mayDo(task, HEAD)).isFalse();
        logInAs(DIVISION);
        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("people", "leitung")
                .containsEntry("reminded", "noch nicht");
        assertThat(ledgerEvents()).contains("delay.opened");
    }

    @Test
    void whoeverIsLateCannotResolveIt() {
        Task task = delay();
        logInAs(HEAD);

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answer("REMIND", Map.of())))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
    }

    @Test
    void itIsAskedOnceHoweverOftenTheDeadlineIsReported() {
        escalate();
        escalate();

        assertThat(about("userTask_resolveDelay")).hasSize(1);
    }

    @Test
    void theTaskListSaysWithWhomTheLateTaskLies() {
        assertThat(tasks.getVariableLocal(delay().getId(), TaskColumns.LIES_WITH)).asString()
                .isEqualTo("leitung");
    }

    @Test
    void itDisappearsWhenTheLateTaskIsDone() {
        Task late = late();
        String shown = shownVersion(paper);

        logInAs(HEAD);
        forms.submitTaskForm(late.getId(), Map.of("decision", "SIGNED", "remark", "", "shownVersion", shown));

        assertThat(about("userTask_resolveDelay")).isEmpty();
        assertThat(ledgerEvents()).contains("delay.over");
    }

    @Test
    void aPreviewNamesThePaperOfTheDelayThatEndsWhenItsSessionMoves() {
        SessionChange later = new SessionChange.Move(Zones.at(session().plusDays(28), LocalTime.of(17, 0)), "Ratssaal");

        assertThat(changes.preview(council(), later, "Umbau", OFFICE).deadlines())
                .filteredOn(due -> due.label().equals(DeadlineKind.DELAY.label())).singleElement()
                .returns(papers.summary(paper).reference(), ChangePreview.ChangedDeadline::matter);
    }

    @Test
    void aReminderLeavesTheTaskWithTheSuperior() {
        resolve("REMIND", Map.of());

        Task again = delay();
        logInAs(DIVISION);
        assertThat(forms.getTaskFormVariables(again.getId()).get("reminded")).isNotEqualTo("noch nicht");
    }

    @Test
    void theSuperiorTakesTheTaskOver() {
        resolve("TAKE_OVER", Map.of());

        assertThat(late().getAssignee()).isEqualTo(DIVISION);
        assertThat(about("userTask_resolveDelay")).isEmpty();
        String shown = shownVersion(paper);
        Task late = late();
        logInAs(DIVISION);
        forms.submitTaskForm(late.getId(), Map.of("decision", "SIGNED", "remark", "", "shownVersion", shown));
        runContinuations();
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
    }

    @Test
    void theTaskIsHandedToAColleagueOfTheOffice() {
        resolve("HAND_OVER", Map.of("person", LAWYER));

        assertThat(late().getAssignee()).isEqualTo(LAWYER);
        assertThat(ledgerEvents()).contains("delay.handedOver");
    }

    @Test
    void nobodyGetsTheTaskForWhatHeWroteHimself() {
        database.update("update paper set drafted_by = ? where id = ?", LAWYER, paper.value());
        Task task = delay();
        logInAs(DIVISION);

        assertThat(forms.getTaskFormVariables(task.getId()).get("standIns").toString()).doesNotContain(LAWYER);
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answer("HAND_OVER", Map.of("person", LAWYER))))
                .isInstanceOf(Refusal.class);
        database.update("update paper set drafted_by = ? where id = ?", DIVISION, paper.value());
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answer("TAKE_OVER", Map.of())))
                .isInstanceOf(Refusal.class).hasMessageContaining("selbst geschrieben");
        assertThat(late().getAssignee()).isEqualTo(HEAD);
    }

    @Test
    void anotherReasonNeedsARemarkHereToo() {
        String until = deadline(DeadlineKind.SUBMISSION).dueOn().toString();

        assertThatThrownBy(() -> resolve("EXTEND", Map.of("until", until, "reason", "OTHER")))
                .isInstanceOf(Refusal.class).hasMessageContaining("Bemerkung");
        assertThat(about("userTask_resolveDelay")).hasSize(1);
    }

    @Test
    void theSuperiorGivesMoreTime() {
        resolve("EXTEND", Map.of("until", deadline(DeadlineKind.SUBMISSION).dueOn().toString(), "reason", "ABSENCE"));

        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(deadline(DeadlineKind.SUBMISSION).dueOn());
        assertThat(about("userTask_resolveDelay")).isEmpty();
        assertThat(ledgerEvents()).contains("extension.granted");
    }

    @Test
    void itDisappearsWhenTheDeadlineMovesIntoTheFuture() {
        deadlines.move(DeadlineKind.CO_SIGNING, paper.value(), deadline(DeadlineKind.SUBMISSION).dueOn(), "Neuer Plan",
                OFFICE);

        assertThat(about("userTask_resolveDelay")).isEmpty();
    }

    private Task delay() {
        return about("userTask_resolveDelay").get(0);
    }

    private void resolve(String way, Map<String, Object> more) {
        Task task = delay();
        logInAs(DIVISION);
        forms.submitTaskForm(task.getId(), answer(way, more));
    }

    private static Map<String, Object> answer(String way, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("way", way);
        for (String key : new String[] {"person", "until", "reason", "remark"}) {
            answer.put(key, more.get(key));
        }
        return answer;
    }

    private void escalate() {
        identities.clearAuthentication();
        round.tell();
    }
}
