package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.consultation.CompetenceRules.Competence;
import de.beschlusslauf.consultation.CompetenceRules.Decider;
import de.beschlusslauf.consultation.CompetenceRules.Matter;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.CompetenceRule;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests a path from the table {@code competence}, the municipality profile and the bodies that the text names. */
@Component
class PathProposal {

    private final CompetenceRules competence;

    private final BudgetCheck budget;

    private final Bodies bodies;

    private final Organizations organizations;

    private final Paths paths;

    PathProposal(CompetenceRules competence, BudgetCheck budget, Bodies bodies, Organizations organizations,
            Paths paths) {
        this.competence = competence;
        this.budget = budget;
        this.bodies = bodies;
        this.organizations = organizations;
        this.paths = paths;
    }

    List<PlannedStation> of(Paper paper) {
        Content content = paper.content();
        if (paper.kind() == PaperKind.REPORT || content.parts().isEmpty()) {
            return List.of(PlannedStation.of(readerOf(paper), ConsultationRole.TAKING_NOTE, 1));
        }
        Organization council = organizations.council(paper.bodyId());
        Map<String, Set<Integer>> deciders = new LinkedHashMap<>();
        for (ResolutionPart part : content.parts()) {
            deciders.computeIfAbsent(decider(paper, part), id -> new TreeSet<>()).add(part.number());
        }
        Set<String> advisers = advisers(paper, deciders.keySet());
        content.parts().stream().map(ResolutionPart::decidingHint).filter(Objects::nonNull)
                .filter(hint -> !deciders.containsKey(hint)).forEach(advisers::add);
        if (budget.of(paper.id()).needsCouncil() && !deciders.containsKey(council.id())) {
            advisers.addAll(deciders.keySet());
            deciders.clear();
            deciders.put(council.id(), numbers(content));
        }
        return stations(council.id(), deciders, advisers);
    }

    private static List<PlannedStation> stations(String council, Map<String, Set<Integer>> deciders,
            Set<String> advisers) {
        List<PlannedStation> stations = new ArrayList<>();
        int rank = 1;
        Set<Integer> ofCouncil = deciders.get(council);
        if (ofCouncil == null) {
            for (Map.Entry<String, Set<Integer>> decider : deciders.entrySet()) {
                stations.add(station(decider.getKey(), ConsultationRole.DECISION, rank, decider.getValue()));
            }
            return stations;
        }
        for (String adviser : advisers) {
            stations.add(station(adviser, ConsultationRole.PRELIMINARY, rank++, ofCouncil));
        }
        stations.add(station(council, ConsultationRole.DECISION, rank++, ofCouncil));
        for (Map.Entry<String, Set<Integer>> decider : deciders.entrySet()) {
            if (!decider.getKey().equals(council)) {
                stations.add(station(decider.getKey(), ConsultationRole.DECISION, rank, decider.getValue()));
            }
        }
        return stations;
    }

    private static PlannedStation station(String organization, ConsultationRole role, int rank, Set<Integer> parts) {
        return new PlannedStation(organization, role, rank, parts, false, null, null);
    }

    /** A report goes to the body that decided the parent, otherwise to the council. */
    private String readerOf(Paper paper) {
        return Optional.ofNullable(paper.parentId()).flatMap(paths::findById)
                .flatMap(path -> path.stations().stream()
                        .filter(station -> station.role() == ConsultationRole.DECISION)
                        .map(Consultation::organizationId).reduce((first, last) -> last))
                .orElseGet(() -> organizations.council(paper.bodyId()).id());
    }

    List<String> hints(Paper paper) {
        List<String> hints = new ArrayList<>();
        for (ResolutionPart part : paper.content().parts()) {
            hints.add("Beschlussteil " + part.number() + ": " + competence(paper, part).reason() + "."
                    + remark(paper, part));
            new NamedBodies(organizations.of(paper.bodyId())).unknownIn(part.wording()).forEach(name ->
                    hints.add("Der Beschlusstext nennt „" + name
                            + "“; ein Gremium dieses Namens gibt es hier nicht. Prüfen Sie die Bezeichnung."));
        }
        if (budget.of(paper.id()).needsCouncil()) {
            hints.add("Finanzteil: " + budget.of(paper.id()).label() + " (§ 83 GO NRW).");
        }
        if (hints.isEmpty()) {
            hints.add("Ein Bericht wird zur Kenntnis genommen; eine Entscheidung ist nicht nötig.");
        }
        return hints;
    }

    /** What the author's choice of matter and body leaves open. */
    private String remark(Paper paper, ResolutionPart part) {
        Competence competence = competence(paper, part);
        if (competence.decider() == Decider.MAYOR) {
            return " Ein Beschluss ist dafür nicht nötig; geben Sie die Vorlage zurück, wenn kein Gremium beteiligt"
                    + " werden soll.";
        }
        String guess = MatterKinds.of(paper.content(), part.wording());
        if (guess != null && competence.decider() == Decider.COMMITTEE
                && competence(paper, part, guess).decider() == Decider.COUNCIL) {
            return " Der Wortlaut spricht für den Rat (" + competence(paper, part, guess).reason()
                    + "); prüfen Sie den Gegenstand.";
        }
        String hint = part.decidingHint();
        boolean overruled = hint != null && !hint.equals(decider(paper, part));
        return overruled ? " Die Verfasserin oder der Verfasser hat ein anderes Gremium vorgeschlagen; es berät vor." : "";
    }

    /**
     * Whether a committee may decide on these wordings, which may have been amended since the path was planned.
     *
     * @param wordings by the number of the part
     * @return one German sentence for each part on which the council has to decide; empty if there is none
     */
    List<String> doubts(Paper paper, Consultation station, Map<Integer, String> wordings) {
        Organization body = organizations.require(paper.bodyId(), station.organizationId());
        if (!station.decides() || station.insteadOfCouncil() || body.type() == OrganizationType.COUNCIL) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        for (ResolutionPart part : paper.content().parts()) {
            String wording = wordings.get(part.number());
            if (wording == null) {
                continue;
            }
            Competence competence = competence(paper, new ResolutionPart(part.number(), wording, part.decidingHint()));
            if (competence.decider() == Decider.COUNCIL) {
                doubts.add("Über Beschlussteil " + part.number() + " entscheidet nach diesem Wortlaut der Rat ("
                        + competence.reason() + "); prüfen Sie, ob „" + body.shortName() + "“ entscheiden darf.");
            }
        }
        return doubts;
    }

    private String decider(Paper paper, ResolutionPart part) {
        String council = organizations.council(paper.bodyId()).id();
        String committee = committee(paper, part, kind(paper, part));
        return competence(paper, part).decider() == Decider.COUNCIL || committee == null ? council : committee;
    }

    /** Only where the profile gives such matters to committees: then the author may name another one that decides. */
    private @Nullable String committee(Paper paper, ResolutionPart part, @Nullable String kind) {
        String delegated = rule(paper, kind).flatMap(CompetenceRule::committee).orElse(null);
        String hint = part.decidingHint();
        boolean fits = delegated != null && hint != null && organizations.find(paper.bodyId(), hint)
                .filter(body -> body.deciding() && body.type() != OrganizationType.COUNCIL).isPresent();
        return fits ? hint : delegated;
    }

    private Competence competence(Paper paper, ResolutionPart part) {
        return competence(paper, part, kind(paper, part));
    }

    private Competence competence(Paper paper, ResolutionPart part, @Nullable String kind) {
        boolean reserved = organizations.council(paper.bodyId()).id().equals(part.decidingHint());
        Optional<CompetenceRule> rule = rule(paper, kind);
        return competence.decide(new Matter(kind, reserved, committee(paper, part, kind), amount(paper),
                rule.flatMap(CompetenceRule::mayorLimit).orElse(null),
                rule.flatMap(CompetenceRule::committeeLimit).orElse(null)));
    }

    /** What the author chose; where he chose nothing, what content and wording point to. */
    private static @Nullable String kind(Paper paper, ResolutionPart part) {
        return paper.matter() != null ? paper.matter() : MatterKinds.of(paper.content(), part.wording());
    }

    private Optional<CompetenceRule> rule(Paper paper, @Nullable String kind) {
        return Optional.ofNullable(kind).flatMap(bodies.of(paper.bodyId())::competenceFor);
    }

    /** Null while nobody can say how much it will be. */
    private static @Nullable BigDecimal amount(Paper paper) {
        Finance finance = paper.content().finance();
        return finance.costs() ? finance.amount() : finance.effect() == Finance.Effect.NONE ? BigDecimal.ZERO : null;
    }

    /** Committees that the text names and, for money, the main committee (it passes finance matters). */
    private Set<String> advisers(Paper paper, Set<String> deciders) {
        StringBuilder text = new StringBuilder();
        paper.content().parts().forEach(part -> text.append(part.wording()).append('\n'));
        Set<String> advisers = new LinkedHashSet<>();
        new NamedBodies(organizations.deliberatingBodies(paper.bodyId())).in(text.toString()).stream()
                .filter(body -> body.type() != OrganizationType.COUNCIL).map(Organization::id).forEach(advisers::add);
        if (paper.content().finance().touchesMoney()) {
            organizations.mainCommittee(paper.bodyId()).map(Organization::id).ifPresent(advisers::add);
        }
        advisers.removeAll(deciders);
        return advisers;
    }

    private static Set<Integer> numbers(Content content) {
        Set<Integer> numbers = new TreeSet<>();
        content.parts().forEach(part -> numbers.add(part.number()));
        return numbers;
    }
}
