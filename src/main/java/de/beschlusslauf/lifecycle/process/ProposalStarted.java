package de.beschlusslauf.lifecycle.process;

import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Starts a paper; its life begins when the paper says that it exists. */
@StartForm(value = "resolution-lifecycle", title = "Vorlage anlegen")
class ProposalStarted implements StartFormHandler<ProposalStarted.Shown, ProposalStarted.Answer> {

    private final Drafting drafting;

    private final Bodies bodies;

    private final Offices offices;

    ProposalStarted(Drafting drafting, Bodies bodies, Offices offices) {
        this.drafting = drafting;
        this.bodies = bodies;
        this.offices = offices;
    }

    record Shown(List<Choice> municipalities, List<Choice> offices) {
    }

    record Answer(
            @Label("Kommune") @NotBlank @FromList("municipalities") String municipality,
            @Label("Art der Vorlage") @NotNull PaperKind kind,
            @Label("Betreff") @NotBlank @Size(max = 300) String subject,
            @Label("Federführendes Amt") @NotBlank @FromList("offices") String office) {
    }

    @Override
    public Shown open(StartContext context) {
        List<Choice> municipalities = bodies.of(context.bodyIds()).stream()
                .map((Body body) -> new Choice(body.id(), body.officialName())).toList();
        return new Shown(municipalities, offices.of(context));
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        drafting.propose(CreatePaper.draft(answer.municipality(), answer.kind(), answer.subject(),
                offices.departmentIn(answer.municipality(), answer.office())), context.actor());
    }
}
