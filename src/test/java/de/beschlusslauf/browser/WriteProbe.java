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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** An HTML form with every kind of field, and the server side that takes its answer. */
@TestComponent
@UserTask("browser-probe")
class WriteProbe implements UserTaskHandler<WriteProbe.Shown, WriteProbe.Answer> {

    static final List<Choice> OFFICES = List.of(new Choice("hauptamt", "Hauptamt"),
            new Choice("kaemmerei", "Kämmerei"), new Choice("planung", "Planungsamt"));

    final List<Answer> taken = new ArrayList<>();

    @Override
    public Shown open(TaskContext task) {
        return new Shown(task.businessKey(), "Erste Zeile\n• Punkt mit <b>Zeichen</b> & Umlaut Ä", "Leitbild", OFFICES,
                List.of(new Choice("APPROVED", "Zustimmen"), new Choice("RETURNED", "Zurückgeben")),
                List.of(new Row("Konzept erstellen", "planung", LocalDate.of(2027, 3, 31), false)), "Fassung 1");
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if ("verboten".equals(answer.subject())) {
            throw new Refusal("Dieses Wort ist nicht erlaubt. Bitte ein anderes wählen.");
        }
        taken.add(answer);
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return null;
    }

    record Shown(@Nullable String reference, String body, String subject, List<Choice> offices,
            List<Choice> decisions, List<Row> measures, String shownVersion) {
    }

    record Answer(@Label("Betreff") @NotBlank @Size(max = 60) String subject,
            @Label("Federführendes Amt") @NotBlank @FromList("offices") String office,
            @Label("Sachverhalt") @NotBlank @Size(max = 20_000) String reasoning,
            @Label("Betrag") @Nullable Long amount,
            @Label("Frist") @Nullable LocalDate due,
            @Label("Außerdem mitzeichnen") List<String> coSigners,
            @Label("Entscheidung") @NotNull Decision decision,
            @Label("Grund") @Nullable String reason,
            @Label("Eilt") @Nullable Boolean urgent,
            @Label("Maßnahmen") List<@Valid Row> measures,
            @Label("Gezeigte Fassung") @AsShown String shownVersion) {
    }

    record Row(@Label("Was") @NotBlank String title, @Label("Wer") @NotBlank @FromList("offices") String owner,
            @Label("Bis wann") @Nullable LocalDate due, @Label("Zwischenbericht") @Nullable Boolean report) {
    }

    enum Decision { APPROVED, RETURNED }
}
