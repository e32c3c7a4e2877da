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

    private static final Set<String> READ_ONLY = Set.of(Roles.MEMBER, Roles.MANAGER, Roles.AUDITOR, Roles.ARCHIVE);

    private final Organizations organizations;

    PersonGroups(Organizations organizations) {
        this.organizations = organizations;
    }

    /** @throws Refusal if the person has a role that does not exist */
    Set<String> of(Person person) {
        Set<String> groups = new TreeSet<>();
        if (!POLITICIANS.containsAll(person.roles())) {
            groups.add(Groups.READERS);
        }
        if (!READ_ONLY.containsAll(person.roles())) {
            groups.add(Groups.STAFF);
        }
        for (String role : person.roles()) {
            if (!Roles.ALL.contains(role)) {
                throw Refusal.of("roles", "Die Rolle „" + role + "“ gibt es nicht.");
            }
            groups.add(Groups.role(person.bodyId(), role));
        }
        if (person.hasRole(Roles.MANAGER)) {
            groups.add(Groups.MANAGERS);
        }
        person.memberships().forEach(place -> add(groups, person.bodyId(), place));
        return groups;
    }

    private void add(Set<String> groups, String bodyId, Membership place) {
        Organization organization = organizations.require(bodyId, place.organizationId());
        if (organization.type() == OrganizationType.DEPARTMENT) {
            groups.add(Groups.department(bodyId, organization.id()));
            if (place.position() == Position.HEAD) {
                groups.add(Groups.departmentHead(bodyId, organization.id()));
            }
        } else if (organization.type() == OrganizationType.FACTION) {
            groups.add(Groups.faction(bodyId, organization.id()));
        } else if (place.position() == Position.CHAIR) {
            groups.add(Groups.chair(bodyId, organization.id()));
        } else if (place.position() == Position.MINUTE_TAKER) {
            groups.add(Groups.minuteTaker(bodyId, organization.id()));
        }
    }
}
