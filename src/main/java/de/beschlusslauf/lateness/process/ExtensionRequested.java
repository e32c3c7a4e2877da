package de.beschlusslauf.lateness.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.lateness.AskExtension;
import de.beschlusslauf.lateness.ExtensionDesk;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whoever cannot do a task in time asks for more. */
@StartForm("deadline-extension")
class ExtensionRequested implements StartFormHandler<ExtensionRequested.Shown, ExtensionRequested.Answer> {

    private static final int LONGEST_LIST = 200;

    private final ExtensionDesk desk;

    private final ExtensionReader extensions;

    ExtensionRequested(ExtensionDesk desk, ExtensionReader extensions) {
        this.desk = desk;
        this.extensions = extensions;
    }

    record Shown(List<Choice> tasks, List<Choice> reasons) {
    }

    record Answer(@Label("Aufgabe") @NotBlank @FromList("tasks") String task,
            @Label("Grund") @NotBlank @FromList("reasons") String reason,
            @Label("Neue Frist") @NotNull LocalDate until,
            @Label("Bemerkung") @Nullable @Size(max = 2000) String remark) {
    }

    @Override
    public Shown open(StartContext context) {
        return new Shown(extensions.extendable(context.actor(), context.bodyIds(), LONGEST_LIST).stream()
                .map(ExtensionRequested::choice).toList(), reasons());
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        desk.ask(new AskExtension(answer.task(), ExtensionReason.valueOf(answer.reason()), answer.until(),
                answer.remark()), context.actor());
    }

    static List<Choice> reasons() {
        return Arrays.stream(ExtensionReason.values()).map(reason -> new Choice(reason.name(), reason.label())).toList();
    }

    private static Choice choice(LateTask task) {
        return new Choice(task.id(), task.name() + " (" + task.deadline().kind().label() + ", bis "
                + GermanDays.date(task.deadline().dueOn()) + ")");
    }
}
