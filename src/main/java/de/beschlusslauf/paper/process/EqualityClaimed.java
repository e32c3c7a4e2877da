package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.EqualityClaims;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The equality officer claims one of the papers still written or co-signed. */
@StartForm(value = "equality-claim", offeredTo = Groups.EQUALITY_OFFICES)
class EqualityClaimed implements StartFormHandler<EqualityClaimed.Shown, EqualityClaimed.Answer> {

    private final EqualityClaims claims;

    private final Organizations organizations;

    EqualityClaimed(EqualityClaims claims, Organizations organizations) {
        this.claims = claims;
        this.organizations = organizations;
    }

    /** @param more what to do if not all papers fit into the list; empty if they do */
    record Shown(List<Choice> papers, String more) {
    }

    record Answer(
            @Label("Vorlage") @NotBlank @FromList("papers") String paper,
            @Label("Begründung") @NotBlank @Size(max = 4000) String reason) {
    }

    @Override
    public Shown open(StartContext context) {
        List<Choice> papers = claims.claimable(context.actor()).stream()
                .map(paper -> new Choice(paper.id().value().toString(), label(paper))).toList();
        return new Shown(papers, papers.size() < EqualityClaims.LONGEST_LIST ? "" : "Die Liste zeigt die neuesten "
                + EqualityClaims.LONGEST_LIST + " Vorlagen; wegen einer älteren wenden Sie sich an die Systembetreuung.");
    }

    private String label(PaperSummary paper) {
        return paper.title() + " (" + organizations.require(paper.bodyId(), paper.leadDepartment()).name() + ", "
                + paper.status().label() + ")";
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        claims.claim(new PaperId(UUID.fromString(answer.paper())), answer.reason(), context.actor());
    }
}
