package de.beschlusslauf.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;

/** Finds councils, committees, parliamentary groups and departments, in the order of the profile. */
@Service
public class Organizations {

    private final Bodies bodies;

    Organizations(Bodies bodies) {
        this.bodies = bodies;
    }

    /** All of them. @throws Refusal if there is no such municipality, as every method here does */
    public List<Organization> of(String bodyId) {
        return bodies.of(bodyId).organizations();
    }

    public List<Organization> departments(String bodyId) {
        return of(bodyId, each -> each.type() == OrganizationType.DEPARTMENT);
    }

    /** Council and committees: those that may stand in a Beratungsfolge. */
    public List<Organization> deliberatingBodies(String bodyId) {
        return of(bodyId, Organization::deliberates);
    }

    public List<Organization> factions(String bodyId) {
        return of(bodyId, each -> each.type() == OrganizationType.FACTION);
    }

    /** Each municipality has exactly one. */
    public Organization council(String bodyId) {
        return of(bodyId, each -> each.type() == OrganizationType.COUNCIL).get(0);
    }

    /** Hauptausschuss, which passes matters of money; empty if the town has none. */
    public Optional<Organization> mainCommittee(String bodyId) {
        return of(bodyId, each -> each.type() == OrganizationType.MAIN_COMMITTEE).stream().findFirst();
    }

    /** The department that answers for a function, for instance {@code kaemmerei}. */
    public Optional<Organization> withFunction(String bodyId, String function) {
        return of(bodyId, each -> each.functions().contains(function)).stream().findFirst();
    }

    /** Empty if the municipality has no such organization. */
    public Optional<Organization> find(String bodyId, String organizationId) {
        return of(bodyId, each -> each.id().equals(organizationId)).stream().findFirst();
    }

    /** @throws Refusal if the municipality has no such organization */
    public Organization require(String bodyId, String organizationId) {
        return find(bodyId, organizationId).orElseThrow(() -> Refusal.notFound(
                "Eine Stelle „" + organizationId + "“ gibt es in dieser Kommune nicht (" + bodies.of(bodyId).officialName() + ")."));
    }

    private List<Organization> of(String bodyId, Predicate<Organization> wanted) {
        return of(bodyId).stream().filter(wanted).toList();
    }
}
