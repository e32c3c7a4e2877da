package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import org.springframework.stereotype.Component;

/** Suggests a path from the table {@code competence}, the municipality profile and the bodies that the text names. */
@Component
class PathProposal {

    private final Competences competences;

    private final PriorConsent consents;

    private final Organizations organizations;

    private final Paths paths;

    private final Readership readership;

    PathProposal(Competences competences, PriorConsent consents, Organizations organizations, Paths paths,
            Readership readership) {
        this.competences = competences;
        this.consents = consents;
        this.organizations = organizations;
        this.paths = paths;
        this.readership = readership;
    }

    List<PlannedStation> of(Paper paper) {
        List<ResolutionPart> parts = open(paper);
        if (parts.isEmpty()) {
            return List.of(PlannedStation.of(readership.of(paper).organizationId(), ConsultationRole.TAKING_NOTE, 1));
        }
        Map<String, Set<Integer>> deciders = deciders(paper, parts);
        Set<String> advisers = advisers(paper, parts, deciders.keySet());
        parts.stream().map(ResolutionPart::decidingHint).filter(Objects::nonNull)
                .filter(hint -> !deciders.containsKey(hint) && !organizations.require(paper.bodyId(), hint).district())
                .forEach(advisers::add);
        Organization council = organizations.council(paper.bodyId());
        boolean consent = consents.isOwed(paper);
        if (consent && !deciders.containsKey(council.id())) {
            advisers.addAll(deciders.keySet());
            deciders.clear();
            deciders.put(council.id(), numbers(parts));
        }
        List<PlannedStation> stations = new ArrayList<>(districts(paper).stream().map(each -> new PlannedStation(each.id(),
                ConsultationRole.HEARING, 1, numbers(parts), false, null, null)).toList());
        stations.addAll(new DecidingOrder(council.id(), deciders, parts, consent)
                .stations(advisers, stations.isEmpty() ? 1 : 2));
        return stations;
    }

    /** Numbers of the parts by the body that is competent for them, in the order of the parts. */
    private Map<String, Set<Integer>> deciders(Paper paper, List<ResolutionPart> parts) {
        Map<String, Set<Integer>> deciders = new LinkedHashMap<>();
        for (ResolutionPart part : parts) {
            deciders.computeIfAbsent(competences.decider(paper, part), id -> new TreeSet<>()).add(part.number());
        }
        return deciders;
    }

    List<String> hints(Paper paper) {
        List<String> hints = new ArrayList<>();
        List<ResolutionPart> parts = open(paper);
        boolean consent = consents.isOwed(paper);
        for (ResolutionPart part : parts) {
            hints.add("Beschlussteil " + part.number() + ": " + competences.reason(paper, part));
            new NamedBodies(organizations.of(paper.bodyId())).unknownIn(part.wording()).forEach(name ->
                    hints.add("Der Beschlusstext nennt „" + name
                            + "“; ein Gremium dieses Namens gibt es hier nicht. Prüfen Sie die Bezeichnung."));
        }
        String council = organizations.council(paper.bodyId()).id();
        Map<String, Set<Integer>> deciders = deciders(paper, parts);
        if (!consent || deciders.containsKey(council)) {
            hints.addAll(new DecidingOrder(council, deciders, parts, consent)
                    .hints(body -> organizations.require(paper.bodyId(), body).shortName()));
        }
        consents.hint(paper).ifPresent(hints::add);
        districts(paper).forEach(each -> hints.add("Die Vorlage nennt die " + each.name()
                + "; vorgeschlagen ist, sie vorher anzuhören."));
        if (hints.isEmpty()) {
            hints.add("Ein Bericht wird zur Kenntnis genommen; eine Entscheidung ist nicht nötig. "
                    + readership.of(paper).reason());
        }
        return hints;
    }

    /** Committees that the text names and, for money, the main committee (it passes finance matters). */
    private Set<String> advisers(Paper paper, List<ResolutionPart> parts, Set<String> deciders) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.wording()).append('\n'));
        Set<String> advisers = new LinkedHashSet<>();
        new NamedBodies(organizations.deliberatingBodies(paper.bodyId())).in(text.toString()).stream()
                .filter(body -> body.type() != OrganizationType.COUNCIL && !body.district()).map(Organization::id)
                .forEach(advisers::add);
        if (paper.content().finance().touchesMoney()) {
            organizations.mainCommittee(paper.bodyId()).map(Organization::id).ifPresent(advisers::add);
        }
        advisers.removeAll(deciders);
        return advisers;
    }

    /** What is to be decided: nothing of a report, and not what a body has decided already, before the paper came back. */
    private List<ResolutionPart> open(Paper paper) {
        if (paper.kind() == PaperKind.REPORT) {
            return List.of();
        }
        Optional<Path> path = paths.findById(paper.id());
        return paper.content().parts().stream().filter(part -> path
                .map(each -> each.stateOf(part.number()) == PartState.OPEN).orElse(true)).toList();
    }

    /** Bezirksvertretungen that a paper to decide on names, anywhere or as the body that its author has in mind; they are heard. */
    private List<Organization> districts(Paper paper) {
        List<ResolutionPart> parts = open(paper);
        if (parts.isEmpty()) {
            return List.of();
        }
        Content content = paper.content();
        StringBuilder text = new StringBuilder(content.subject()).append('\n').append(content.facts());
        parts.forEach(part -> text.append('\n').append(part.wording()));
        List<Organization> districts = organizations.deliberatingBodies(paper.bodyId()).stream()
                .filter(Organization::district).toList();
        List<Organization> named = new NamedBodies(districts).in(text.toString());
        return districts.stream().filter(each -> named.contains(each)
                || parts.stream().anyMatch(part -> each.id().equals(part.decidingHint()))).toList();
    }

    private static Set<Integer> numbers(List<ResolutionPart> parts) {
        Set<Integer> numbers = new TreeSet<>();
        parts.forEach(part -> numbers.add(part.number()));
        return numbers;
    }
}
