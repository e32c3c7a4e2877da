package de.beschlusslauf.paper;

import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What a paper must have before it leaves the administration (§ 62 (2) GO NRW: prepared by the mayor). */
@Component
class ReleaseGuard {

    private final CoSignerDemand demand;

    private final Organizations organizations;

    private final FourEyes fourEyes;

    ReleaseGuard(CoSignerDemand demand, Organizations organizations, FourEyes fourEyes) {
        this.demand = demand;
        this.organizations = organizations;
        this.fourEyes = fourEyes;
    }

    void check(Paper paper, String actor) {
        List<String> points = openPoints(paper);
        if (!points.isEmpty()) {
            throw new Refusal(points.get(0) + " Bitte geben Sie die Vorlage zur Überarbeitung zurück.");
        }
        fourEyes.requireSecondPerson(paper, actor);
    }

    List<String> openPoints(Paper paper) {
        List<String> points = textPoints(paper);
        List<String> missing = paper.missingSignatures(demand.of(paper)).stream()
                .map(department -> organizations.require(paper.bodyId(), department).name()).toList();
        if (!missing.isEmpty()) {
            points.add("Die Mitzeichnung steht noch aus: " + String.join(", ", missing) + ".");
        }
        return points;
    }

    /** What the text itself still lacks. */
    List<String> textPoints(Paper paper) {
        Content content = paper.content();
        List<String> points = new ArrayList<>();
        if (!content.finance().decided()) {
            points.add("Die finanziellen Auswirkungen sind noch ungeklärt.");
        }
        if (content.inclusion() == Inclusion.UNDECIDED) {
            points.add("Die Auswirkungen auf die Inklusion sind noch ungeklärt.");
        }
        if (content.facts() == null) {
            points.add("Der Sachverhalt fehlt.");
        }
        if (paper.kind() == PaperKind.RESOLUTION_PROPOSAL && content.parts().isEmpty()) {
            points.add("Der Beschlussvorschlag fehlt.");
        }
        return points;
    }
}
