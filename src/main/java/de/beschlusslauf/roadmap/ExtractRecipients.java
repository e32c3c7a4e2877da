package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who gets the extract as the order to execute: the lead department always, the treasury whenever money is touched, the
 * co-signing departments as a proposal (handbook 6.3).
 */
@Component
class ExtractRecipients {

    private final Organizations organizations;

    ExtractRecipients(Organizations organizations) {
        this.organizations = organizations;
    }

    List<String> proposal(Paper paper) {
        Set<String> recipients = demanded(paper);
        paper.coSignatures().stream().map(CoSignature::department).forEach(recipients::add);
        return List.copyOf(recipients);
    }

    void check(Paper paper, Set<String> chosen) {
        chosen.forEach(each -> organizations.require(paper.bodyId(), each));
        demanded(paper).stream().filter(each -> !chosen.contains(each)).findFirst().ifPresent(missing -> {
            throw Refusal.of("recipients", "Der Auszug muss auch an „"
                    + organizations.require(paper.bodyId(), missing).name() + "“ gehen; ergänzen Sie die Empfänger.");
        });
    }

    private Set<String> demanded(Paper paper) {
        Set<String> demanded = new TreeSet<>(Set.of(paper.leadDepartment()));
        if (paper.content().finance().touchesMoney()) {
            organizations.withFunction(paper.bodyId(), "kaemmerei").map(Organization::id).ifPresent(demanded::add);
        }
        return demanded;
    }
}
