package de.beschlusslauf.workflow.engine;

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
import de.beschlusslauf.workflow.Variable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A handler as modules write them, for the tests of the door itself. */
@UserTask("probe")
public class AnswerProbe implements UserTaskHandler<AnswerProbe.Shown, AnswerProbe.Answer> {

    static final Variable<String> OUTCOME = Variable.text("outcome");

    final List<Answer> taken = new ArrayList<>();

    String version = "Fassung 1";

    @Override
    public Shown open(TaskContext task) {
        return new Shown("Grüße aus dem Amt", version, List.of(new Choice("amt10", "Hauptamt"),
                new Choice("amt20", "Kämmerei")));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if ("verboten".equals(answer.text())) {
            throw new Refusal("Dieses Wort ist nicht erlaubt. Bitte ein anderes wählen.");
        }
        taken.add(answer);
        return Routing.with(OUTCOME, "DONE");
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return null;
    }

    record Shown(String text, String shownVersion, List<Choice> offices) {
    }

    record Answer(@Label("Text") @NotBlank @Size(max = 30_000) String text,
            @Label("Amt") @FromList("offices") @Nullable String office,
            @Label("Zeilen") @Nullable List<@Valid Row> rows,
            @Label("Art") @Nullable Kind kind,
            @Label("Bis wann") @Nullable LocalDate due,
            @Label("Gezeigte Fassung") @AsShown String shownVersion) {
    }

    record Row(@Label("Titel") @NotBlank String title, @Label("Amt") @FromList("offices") @Nullable String office) {
    }

    enum Kind { ONE, TWO }
}
