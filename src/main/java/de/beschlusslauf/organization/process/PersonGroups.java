package de.beschlusslauf.organization.process;

import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;

/** The engine groups to which a person's roles and places lead. */
final class PersonGroups {

    private static final Set<String> POLITICIANS = Set.of(Roles.MEMBER);

    private final Organizations organizations;

    PersonGroups(Organizations organizations) {
        this.organizations = organizations;
    }

    /** @throws Refusal if the person has a role that does not exist */
    Set<String> of(Person person) {
        Set<String> groups = new TreeSet<>();
        for (String role : person.roles()) {
            if (!Roles.ALL.contains(role)) {
                throw Refusal.of("roles", "Die Rolle „" + role + "“ gibt es nicht; möglich sind "
                        + String.join(", ", Roles.ALL) + ".");
            }
            groups.add(Groups.role(person.bodyId(), role));
        }
        if (person.hasRole(Roles.MANAGER)) {
            groups.add(Groups.MANAGERS);
        }
        if (person.hasRole(Roles.COUNCIL_OFFICE)) {
            groups.add(Groups.COUNCIL_OFFICES);
        }
        if (person.hasRole(Roles.EQUALITY)) {
            groups.add(Groups.EQUALITY_OFFICES);
        }
        person.memberships().forEach(place -> add(groups, person.bodyId(), place));
        if (person.isMayor()) {
            organizations.of(person.bodyId()).stream().filter(Organization::isChairedByMayor)
                    .forEach(each -> groups.add(Groups.chair(person.bodyId(), each.id())));
        }
        boolean hasPost = hasPost(person);
        if (hasPost || !POLITICIANS.containsAll(person.roles())) {
            groups.add(Groups.READERS);
        }
        if (hasPost || !Roles.READ_ONLY.containsAll(person.roles())) {
            groups.add(Groups.STAFF);
        }
        return groups;
    }

    /** Whoever chairs, writes minutes or signs gets tasks, whatever else he is. */
    private boolean hasPost(Person person) {
        return person.memberships().stream().filter(place -> place.position() != Position.MEMBER)
                .map(place -> organizations.require(person.bodyId(), place.organizationId()).type())
                .anyMatch(type -> type == OrganizationType.DEPARTMENT || type.deliberates());
    }

    private void add(Set<String> groups, String bodyId, Membership place) {
        Organization organization = organizations.require(bodyId, place.organizationId());
        switch (organization.type()) {
            case DEPARTMENT -> addDepartment(groups, bodyId, place);
            case FACTION -> groups.add(Groups.faction(bodyId, organization.id()));
            case COUNCIL, MAIN_COMMITTEE, COMMITTEE -> addBody(groups, bodyId, place);
            case ADVISORY_BOARD -> { }
        }
    }

    private static void addDepartment(Set<String> groups, String bodyId, Membership place) {
        String department = place.organizationId();
        if (place.position() == Position.DIVISION_HEAD) {
            groups.add(Groups.divisionHead(bodyId, department));
            return;
        }
        groups.add(Groups.department(bodyId, department));
        if (place.position() == Position.HEAD) {
            groups.add(Groups.departmentHead(bodyId, department));
        }
    }

    private static void addBody(Set<String> groups, String bodyId, Membership place) {
        switch (place.position()) {
            case CHAIR, DEPUTY_CHAIR -> groups.add(Groups.chair(bodyId, place.organizationId()));
            case MINUTE_TAKER -> groups.add(Groups.minuteTaker(bodyId, place.organizationId()));
            default -> { }
        }
    }
}
