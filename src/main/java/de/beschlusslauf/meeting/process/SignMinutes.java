package de.beschlusslauf.meeting.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.meeting.MinutesBook;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The minute-taker signs, or goes on writing. */
@UserTask("meeting")
class SignMinutes implements UserTaskHandler<MinutesPage.Shown, SignMinutes.Answer> {

    private final MeetingSheets sheets;

    private final MinutesPage page;

    private final MinutesBook book;

    SignMinutes(MeetingSheets sheets, MinutesPage page, MinutesBook book) {
        this.sheets = sheets;
        this.page = page;
        this.book = book;
    }

    record Answer(@Label("Entscheidung") @NotNull Signature decision,
            @Label("Gezeigte Fassung") @NotBlank @AsShown String state) {
    }

    @Override
    public MinutesPage.Shown open(TaskContext task) {
        return page.of(task, DeadlineKind.MINUTES);
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if (answer.decision() == Signature.SIGNED) {
            book.sign(MeetingSheets.id(task), task.person());
        }
        return Routing.with(MeetingVariables.SIGNATURE, answer.decision());
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return sheets.minuteTaker(task);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.MINUTES);
    }
}
