package de.beschlusslauf.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A form-js form with the fields that modules use, and the server side that takes its answer. */
@TestComponent
@UserTask("browser-probe")
class CheckProbe implements UserTaskHandler<CheckProbe.Shown, CheckProbe.Answer> {

    final List<Answer> taken = new ArrayList<>();

    @Override
    public Shown open(TaskContext task) {
        return new Shown("Ein Text mit <b>Zeichen</b>\n• und Punkt", WriteProbe.OFFICES, List.of(
                new Choice("NORMAL", "normal"), new Choice("HIGH", "hoch")), "Fassung 1");
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if ("verboten".equals(answer.remark())) {
            throw new Refusal("Dieses Wort ist nicht erlaubt. Bitte ein anderes wählen.");
        }
        taken.add(answer);
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return null;
    }

    record Shown(String body, List<Choice> offices, List<Choice> urgencies, String shownVersion) {
    }

    record Answer(@Label("Bemerkung") @NotBlank String remark,
            @Label("Amt") @NotBlank @FromList("offices") String office,
            @Label("Dringlichkeit") @Nullable @FromList("urgencies") String urgency,
            @Label("Betrag") @Nullable Long amount,
            @Label("Fällig am") @NotNull LocalDate due,
            @Label("Geprüft") @Nullable Boolean checked,
            @Label("Gezeigte Fassung") @AsShown String shownVersion) {
    }
}
