package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The session that a paper is meant for sets its deadlines. */
class PaperDeadlinesTests extends DraftingFlow {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Releasing releasing;

    @Autowired
    Targets targets;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    DrivableClock clock;

    @Test
    void theSessionSetsSubmissionAndEndOfCoSigning() {
        PaperId paper = started("zd");
        LocalDate session = LocalDate.of(2031, 6, 18);

        drafting.revise(paper, new Revision(Samples.content(), List.of(), session, null, null), "verfasserin");

        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, paper.value()).orElseThrow();
        Deadline coSigning = deadlines.find(DeadlineKind.CO_SIGNING, paper.value()).orElseThrow();
        assertThat(submission.dueOn()).isEqualTo(LocalDate.of(2031, 5, 28));
        assertThat(coSigning.dueOn()).isEqualTo(LocalDate.of(2031, 5, 23));

        transaction.executeWithoutResult(status -> Samples.signOff(papers.require(paper), Step.LEAD_DEPARTMENT,
                Verdict.RETURNED, "Bitte überarbeiten.", "amtsleitung"));
        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 7, 16), null, null),
                "verfasserin");

        assertThat(deadlines.of(List.of(paper.value()))).filteredOn(Deadline::isOpen).hasSize(3)
                .allSatisfy(moved -> assertThat(moved).as("why it has another day")
                        .returns("Die Vorlage ist für eine andere Sitzung bestimmt", Deadline::changeReason));
    }

    @Test
    void aDraftForNoSessionIsDueFromTheFirstMoment() {
        PaperId paper = started("zd");

        Deadline draft = deadlines.find(DeadlineKind.DRAFTING, paper.value()).orElseThrow();
        assertThat(task(paper, "userTask_draftPaper").getDueDate()).isEqualTo(Date.from(draft.dueAt()));
        assertThat(draft.derivation().sentences().get(0)).startsWith("Ausgangspunkt ist der Eingang der Aufgabe am ");
        assertThat(draft.dueOn()).isAfter(draft.derivation().startOn());
    }

    @Test
    void forNoSessionEachDeskHasItsOwnDaysAndIsNotRemindedBefore() {
        clock.travelTo(Zones.at(LocalDate.of(2031, 3, 3), LocalTime.of(9, 0)));
        PaperId paper = started("zd");
        write(paper, Map.of());
        Task approval = task(paper, "userTask_approveDraft");
        clock.travelTo(Zones.at(LocalDate.of(2031, 3, 12), LocalTime.of(9, 0)));

        approve(paper);

        assertThat(approval.getDueDate()).isEqualTo(Date.from(Zones.endOf(LocalDate.of(2031, 3, 10))));
        assertThat(approval.getFollowUpDate()).isNull();
        assertThat(all(paper, "userTask_signOffDeputy")).singleElement()
                .returns(Date.from(Zones.endOf(LocalDate.of(2031, 3, 19))), Task::getDueDate);
        assertThat(deadlines.of(List.of(paper.value()))).filteredOn(each -> each.kind() == DeadlineKind.DRAFTING_STEP)
                .as("the head was late, the deputy has the paper now").extracting(Deadline::status)
                .containsExactly(DeadlineStatus.MISSED, DeadlineStatus.OPEN);
    }

    @Test
    void whenASessionIsNamedTheHeadReviewsBeforeTheCoSigningEnds() {
        PaperId paper = started("zd");
        write(paper, Map.of());
        decide(paper, "userTask_approveDraft", "RETURNED", Groups.departmentHead(bodyId, "zd"));
        assertThat(task(paper, "userTask_draftPaper").getDueDate())
                .isEqualTo(Date.from(open(DeadlineKind.DRAFTING, paper).dueAt()));

        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");

        assertThat(open(DeadlineKind.DRAFT_REVIEW, paper).dueOn()).isEqualTo(LocalDate.of(2031, 5, 20))
                .isBefore(open(DeadlineKind.CO_SIGNING, paper).dueOn());
        assertThat(deadlines.find(DeadlineKind.DRAFTING, paper.value())).get()
                .returns(DeadlineStatus.MET, Deadline::status);
    }

    @Test
    void aDraftThatCameBackIsDueBeforeTheStepsThatFollow() {
        // given
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 12), LocalTime.of(9, 0)));
        PaperId paper = returned();

        // then
        assertThat(open(DeadlineKind.REDRAFT, paper).dueOn()).isEqualTo(LocalDate.of(2031, 5, 19));

        // when
        revise(paper);

        // then
        assertThat(deadlines.find(DeadlineKind.REDRAFT, paper.value())).get().returns(DeadlineStatus.MET, Deadline::status);
        assertThat(open(DeadlineKind.DRAFT_REVIEW, paper).dueOn()).isEqualTo(LocalDate.of(2031, 5, 20));
    }

    @Test
    void aDraftThatComesBackTooLateForThatHasADesksDaysButNoMoreThanTheSubmission() {
        // given
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 19), LocalTime.of(9, 0)));
        PaperId early = returned();
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 26), LocalTime.of(9, 0)));
        PaperId late = returned();
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 28), LocalTime.of(9, 0)));
        PaperId tooLate = returned();

        // then
        assertThat(open(DeadlineKind.REDRAFT, early).dueOn()).isEqualTo(LocalDate.of(2031, 5, 27));
        assertThat(open(DeadlineKind.REDRAFT, late).dueOn()).isEqualTo(LocalDate.of(2031, 5, 28));
        assertThat(open(DeadlineKind.REDRAFT, tooLate).dueOn()).as("never before it came").isAfter(LocalDate.of(2031, 5, 28));
    }

    @Test
    void aDraftThatCameBackFollowsItsSession() {
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 12), LocalTime.of(9, 0)));
        PaperId paper = returned();

        transaction.executeWithoutResult(status -> targets.follow(List.of(paper), LocalDate.of(2031, 9, 17),
                UUID.randomUUID(), "Sitzung verlegt", "ratsbuero"));

        assertThat(open(DeadlineKind.REDRAFT, paper).dueOn()).isAfter(LocalDate.of(2031, 8, 1))
                .isBefore(open(DeadlineKind.CO_SIGNING, paper).dueOn());
    }

    private PaperId returned() {
        PaperId paper = started("zd");
        revise(paper);
        releasing.signOff(paper, Step.LEAD_DEPARTMENT, Verdict.RETURNED, "Bitte überarbeiten.", "amtsleitung");
        return paper;
    }

    private void revise(PaperId paper) {
        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");
    }

    @Test
    void aReviewWhoseDayIsOverBeforeTheSessionIsNamedIsDueWithTheCoSigning() {
        clock.travelTo(Zones.at(LocalDate.of(2031, 5, 21), LocalTime.of(9, 0)));
        PaperId paper = started("zd");

        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");

        assertThat(open(DeadlineKind.DRAFT_REVIEW, paper).dueOn()).isEqualTo(LocalDate.of(2031, 5, 23));
    }

    @Test
    void aSessionThatIsOverSetsNoDays() {
        PaperId paper = started("zd");
        clock.travelTo(Zones.at(LocalDate.of(2031, 6, 19), LocalTime.of(9, 0)));

        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");

        assertThat(deadlines.find(DeadlineKind.SUBMISSION, paper.value())).isEmpty();
        assertThat(open(DeadlineKind.DRAFTING_STEP, paper).derivation().startOn()).isEqualTo(LocalDate.of(2031, 6, 19));
    }

    @Test
    void aSessionThatIsMovedAfterItsDayHasItsPapersBack() {
        PaperId paper = started("zd");
        clock.travelTo(Zones.at(LocalDate.of(2031, 6, 19), LocalTime.of(9, 0)));
        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");

        transaction.executeWithoutResult(status -> targets.follow(List.of(paper), LocalDate.of(2031, 9, 17),
                UUID.randomUUID(), "Sitzung verlegt", "ratsbuero"));

        assertThat(open(DeadlineKind.SUBMISSION, paper).derivation().startOn()).isEqualTo(LocalDate.of(2031, 9, 17));
        assertThat(open(DeadlineKind.DRAFT_REVIEW, paper).dueOn())
                .isBefore(open(DeadlineKind.CO_SIGNING, paper).dueOn());
        assertThat(deadlines.find(DeadlineKind.DRAFTING_STEP, paper.value())).get()
                .returns(DeadlineStatus.CANCELLED, Deadline::status);
    }

    @Test
    void aPaperThatItsSessionHasBackIsNotAskedForWhatIsDoneAndItsTaskIsDueByTheSession() {
        clock.travelTo(Zones.at(LocalDate.of(2031, 6, 19), LocalTime.of(9, 0)));
        PaperId paper = started("zd");
        write(paper, Map.of());
        approve(paper);
        assertThat(all(paper, "userTask_signOffDeputy")).hasSize(1);

        transaction.executeWithoutResult(status -> targets.follow(List.of(paper), LocalDate.of(2031, 9, 17),
                UUID.randomUUID(), "Sitzung verlegt", "ratsbuero"));

        assertThat(deadlines.of(List.of(paper.value()))).filteredOn(Deadline::isOpen).extracting(Deadline::kind)
                .containsExactly(DeadlineKind.SUBMISSION);
        assertThat(task(paper, "userTask_signOffDeputy").getDueDate())
                .isEqualTo(Date.from(open(DeadlineKind.SUBMISSION, paper).dueAt()));
    }

    private Deadline open(DeadlineKind kind, PaperId paper) {
        return deadlines.find(kind, paper.value()).filter(Deadline::isOpen).orElseThrow();
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aWithdrawnPaperHasNothingDue() {
        PaperId paper = started("zd");
        drafting.revise(paper, new Revision(Samples.content(), List.of(), LocalDate.of(2031, 6, 18), null, null),
                "verfasserin");

        withdrawal.withdraw(paper, "Erledigt.", "verfasserin");

        assertThat(deadlines.find(DeadlineKind.SUBMISSION, paper.value())).get()
                .returns(DeadlineStatus.CANCELLED, Deadline::status);
    }
}
