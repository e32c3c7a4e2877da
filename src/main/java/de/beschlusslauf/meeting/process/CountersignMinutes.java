package de.beschlusslauf.meeting.process;

import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.meeting.MinutesBook;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.refusal.Refusal;
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
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The chair signs as second person, or sends the minutes back. */
@UserTask("meeting")
class CountersignMinutes implements UserTaskHandler<MinutesPage.Shown, CountersignMinutes.Answer> {

    private final MeetingSheets sheets;

    private final MinutesPage page;

    private final MinutesBook book;

    private final MinutesSheet minutes;

    CountersignMinutes(MeetingSheets sheets, MinutesPage page, MinutesBook book, MinutesSheet minutes) {
        this.sheets = sheets;
        this.page = page;
        this.book = book;
        this.minutes = minutes;
    }

    record Answer(@Label("Entscheidung") @NotNull Signature decision,
            @Label("Der öffentliche Teil verrät nichts Vertrauliches") @Nullable Boolean nothingConfidential,
            @Label("Was ist zu ändern?") @Nullable @Size(max = 2000) String reason,
            @Label("Gezeigte Fassung") @NotBlank @AsShown String state) {
    }

    @Override
    public MinutesPage.Shown open(TaskContext task) {
        return page.of(task, DeadlineKind.MINUTES);
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if (answer.decision() == Signature.SIGNED && !Boolean.TRUE.equals(answer.nothingConfidential())) {
            throw Refusal.of("nothingConfidential", "Lesen Sie den öffentlichen Teil und bestätigen Sie, dass er nichts "
                    + "Vertrauliches verrät; sonst geben Sie die Niederschrift zurück.");
        }
        if (answer.decision() == Signature.SIGNED) {
            book.countersign(MeetingSheets.id(task), task.person());
        } else if (answer.reason() == null) {
            throw Refusal.of("reason", "Schreiben Sie, was die Schriftführung ändern soll.");
        } else {
            book.query(MeetingSheets.id(task), answer.reason(), task.person());
        }
        return Routing.with(MeetingVariables.SIGNATURE, answer.decision());
    }

    /** Whoever signed as minute-taker is no second person. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        String signedBy = minutes.require(MeetingSheets.id(task)).signedBy();
        return sheets.chair(task, signedBy == null ? Set.of() : Set.of(signedBy));
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.MINUTES);
    }
}
