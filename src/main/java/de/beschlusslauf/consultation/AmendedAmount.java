package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.ResolutionPart;
import org.springframework.stereotype.Component;

/**
 * Asks the tables on competence and overspending again for the amount that a body puts in the place of the paper's (handbook 6.2:
 * amended). It only says what it finds: what follows is for people to decide.
 */
@Component
class AmendedAmount {

    private final Competences competences;

    private final BudgetCheck budget;

    private final Organizations organizations;

    AmendedAmount(Competences competences, BudgetCheck budget, Organizations organizations) {
        this.competences = competences;
        this.budget = budget;
        this.organizations = organizations;
    }

    /**
     * One German sentence each: another body is competent, or the council must consent beforehand; empty if all stays.
     *
     * @param agreed the council has consented to that much, or does so here
     */
    List<String> consequences(Path path, Consultation station, Paper paper, BigDecimal amount, boolean agreed) {
        Finance before = paper.content().finance();
        Finance after = before.withAmount(amount);
        List<String> sentences = new ArrayList<>();
        for (ResolutionPart part : paper.content().parts()) {
            String body = competences.decider(paper, part, after);
            if (station.parts().contains(part.number()) && !body.equals(competences.decider(paper, part, before))
                    && !decides(path, part.number(), body)) {
                sentences.add("Mit diesem Betrag entscheidet über Beschlussteil " + part.number() + " „"
                        + organizations.require(paper.bodyId(), body).shortName() + "“: "
                        + competences.ground(paper, part, after) + ".");
            }
        }
        Overspending consent = budget.of(paper.bodyId(), after);
        if (consent.needsCouncil() && consent != budget.of(paper.bodyId(), before)) {
            sentences.add((agreed ? consent.agreed() : consent.label()) + " (§ 83 GO NRW).");
        }
        return sentences;
    }

    private boolean decides(Path path, int part, String body) {
        String council = organizations.council(path.bodyId()).id();
        return path.stations().stream().filter(station -> station.decides() && station.parts().contains(part)
                && station.status() != ConsultationStatus.CANCELLED).anyMatch(station -> body.equals(
                        station.insteadOfCouncil() ? council : station.organizationId()));
    }
}
