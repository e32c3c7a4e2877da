package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The session that a paper is meant for sets its deadlines. */
class PaperDeadlinesTests extends DraftingFlow {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Withdrawal withdrawal;

    @Test
    void theSessionSetsSubmissionAndEndOfCoSigning() {
        PaperId paper = started("zd");
        LocalDate session = LocalDate.of(2031, 6, 18);

        drafting.revise(paper, new Revision(Samples.content(), List.of(), session, null, null), "verfasserin");

        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, paper.value()).orElseThrow();
        Deadline coSigning = deadlines.find(DeadlineKind.CO_SIGNING, paper.value()).orElseThrow();
        assertThat(submission.dueOn()).isEqualTo(LocalDate.of(2031, 5, 28));
        assertThat(coSigning.dueOn()).isEqualTo(LocalDate.of(2031, 5, 23));
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
