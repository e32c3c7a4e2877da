package de.beschlusslauf.browser;

import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.test.context.TestComponent;

/** Starts the probe from Tasklist. */
@TestComponent
@StartForm("browser-probe")
class StartProbe implements StartFormHandler<StartProbe.Shown, StartProbe.Answer> {

    private final ProcessStarts starts;

    StartProbe(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public Shown open(StartContext context) {
        return new Shown(context.bodyIds().stream().map(id -> new Choice(id, "Stadt " + id)).toList());
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        if ("verboten".equals(answer.reference())) {
            throw new Refusal("Dieses Zeichen ist vergeben. Bitte ein anderes wählen.");
        }
        starts.start("browser-probe", answer.reference(), answer.bodyId(), Routing.none());
    }

    record Shown(List<Choice> bodies) {
    }

    record Answer(@Label("Kommune") @NotBlank @FromList("bodies") String bodyId,
            @Label("Aktenzeichen") @NotBlank String reference) {
    }
}
