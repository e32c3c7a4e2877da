package de.beschlusslauf.paper.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.CoSigning;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Section;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Writes the co-signatures of all rounds, with what each stands on and whether it still stands. */
@Component
class SignatureLines {

    private final Organizations organizations;

    private final Persons persons;

    private final CoSigning coSigning;

    SignatureLines(Organizations organizations, Persons persons, CoSigning coSigning) {
        this.organizations = organizations;
        this.persons = persons;
        this.coSigning = coSigning;
    }

    /** What the equality officer claimed, then given and awaited ones; while the head of department looks at the draft also whom an approval will ask (again). */
    List<PaperSheet.Signature> of(Paper paper) {
        return Stream.concat(Stream.concat(claimed(paper), opened(paper).stream()), paper.status() == PaperStatus.AT_LEAD_DEPARTMENT
                ? coSigning.missing(paper.id()).stream().map(department -> coming(paper, department))
                : Stream.empty()).toList();
    }

    private Stream<PaperSheet.Signature> claimed(Paper paper) {
        return Stream.ofNullable(paper.equalityClaim()).map(claim -> new PaperSheet.Signature(
                Roles.label(Roles.EQUALITY), "zur eigenen Angelegenheit erklärt", persons.displayName(claim.claimedBy()),
                claim.reason(), "am " + GermanTexts.day(Zones.dayOf(claim.claimedAt()))));
    }

    private PaperSheet.Signature coming(Paper paper, String department) {
        return new PaperSheet.Signature(organizations.require(paper.bodyId(), department).name(),
                "wird gefragt, wenn Sie billigen", "–", "–", "–");
    }

    private List<PaperSheet.Signature> opened(Paper paper) {
        Map<String, String> names = persons.displayNames(paper.coSignatures().stream().map(CoSignature::signer)
                .filter(Objects::nonNull).distinct().toList());
        return paper.coSignatures().stream().map(each -> line(paper, each, names)).toList();
    }

    private PaperSheet.Signature line(Paper paper, CoSignature signature, Map<String, String> names) {
        String signer = signature.signer();
        return new PaperSheet.Signature(
                organizations.require(paper.bodyId(), signature.department()).name()
                        + " (Runde " + signature.round() + ")",
                signature.decision() == null ? "steht aus" : signature.decision().label(),
                signer == null ? (signature.decision() == null ? "–" : "niemand persönlich") : names.getOrDefault(signer, signer),
                GermanTexts.orDash(signature.remark()), validity(paper, signature));
    }

    private static String validity(Paper paper, CoSignature signature) {
        if (signature.decision() == null) {
            return "–";
        }
        String version = " (Fassung " + signature.textVersion() + ")";
        List<Section> changed = paper.fallen(signature);
        if (!changed.isEmpty()) {
            return "gilt nicht mehr für " + labels(changed) + version;
        }
        if (paper.stands(signature)) {
            return "gilt für " + labels(signature.sections()) + version;
        }
        return signature.decision() == CoSignDecision.RETURNED ? "keine Zustimmung" + version
                : "gilt nicht mehr, weil danach zurückgegeben wurde" + version;
    }

    private static String labels(Collection<Section> sections) {
        return sections.stream().sorted().map(Section::label).collect(Collectors.joining(", "));
    }
}
