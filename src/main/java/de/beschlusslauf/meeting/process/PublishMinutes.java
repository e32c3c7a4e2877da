package de.beschlusslauf.meeting.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.meeting.MinutesBook;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The council office publishes the public part, but for what it finds to be confidential. */
@UserTask("meeting")
class PublishMinutes implements UserTaskHandler<MinutesPage.Shown, PublishMinutes.Answer> {

    private final MinutesPage page;

    private final MinutesBook book;

    private final MeetingSheets sheets;

    PublishMinutes(MinutesPage page, MinutesBook book, MeetingSheets sheets) {
        this.page = page;
        this.book = book;
        this.sheets = sheets;
    }

    record Answer(@Label("Nicht veröffentlichen") @Nullable @FromList("withholdable") List<String> withheld,
            @Label("Der öffentliche Teil verrät nichts Vertrauliches") @NotNull
            @AssertTrue(message = "Lesen Sie den öffentlichen Teil, halten Sie zurück, was vertraulich ist,"
                    + " und bestätigen Sie, dass der Rest nichts Vertrauliches verrät.")
            Boolean nothingConfidential) {
    }

    @Override
    public MinutesPage.Shown open(TaskContext task) {
        return page.of(task, DeadlineKind.MINUTES_PUBLICATION);
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        book.publish(MeetingSheets.id(task), answer.withheld() == null ? List.of() : answer.withheld(), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.MINUTES_PUBLICATION);
    }
}
