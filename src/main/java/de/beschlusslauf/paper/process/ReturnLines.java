package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.SignOff;
import de.beschlusslauf.paper.Verdict;
import org.springframework.stereotype.Component;

/** Says why the present version came back, what co-signers remarked on it and whether equality claimed it, a sentence each. */
@Component
class ReturnLines {

    private final Organizations organizations;

    private final Persons persons;

    ReturnLines(Organizations organizations, Persons persons) {
        this.organizations = organizations;
        this.persons = persons;
    }

    List<String> of(Paper paper) {
        Map<String, String> names = persons.displayNames(paper.signOffs().stream().map(SignOff::actor)
                .collect(Collectors.toSet()));
        return Stream.concat(claimed(paper), paper.text().map(text -> Stream.concat(
                paper.signOffs().stream().filter(each -> each.textVersion() == text.number()
                        && each.verdict() == Verdict.RETURNED).map(each -> line(each, names)),
                paper.coSignatures().stream().filter(each -> each.textVersion() == text.number()
                        && each.remark() != null).map(each -> line(paper, each)))).orElse(Stream.empty())).toList();
    }

    private static Stream<String> claimed(Paper paper) {
        return Stream.ofNullable(paper.equalityClaim()).map(claim -> "Die Gleichstellungsbeauftragte hat die Vorlage zu"
                + " ihrer Angelegenheit erklärt und zeichnet mit: " + claim.reason());
    }

    private static String line(SignOff signOff, Map<String, String> names) {
        return signOff.step().label() + " (" + names.getOrDefault(signOff.actor(), signOff.actor())
                + ") gibt zurück: " + signOff.reason();
    }

    private String line(Paper paper, CoSignature signature) {
        String department = organizations.require(paper.bodyId(), signature.department()).name();
        CoSignDecision decision = signature.decision();
        String verb = decision == CoSignDecision.RETURNED ? " gibt zurück: "
                : decision == CoSignDecision.BY_SILENCE ? " – " + decision.label() + ": " : " merkt an: ";
        return department + verb + signature.remark();
    }
}
