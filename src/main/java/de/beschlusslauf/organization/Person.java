package de.beschlusslauf.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the application (OParl Person).
 *
 * @param userId log-in name, for instance {@code meerbusch.sachbearbeitung.zd}
 * @param bodyId short name of the municipality
 * @param name as others read it
 * @param roles constants of {@link Roles}
 * @param departments ids of the departments to which the person belongs
 * @param memberships every place in departments, committees and parliamentary groups
 * @param email address for invitations and reminders; null if there is none, then no mail is sent
 */
public record Person(String userId, String bodyId, String name, Set<String> roles, List<String> departments,
        List<Membership> memberships, @Nullable String email) {

    public Person {
        roles = Set.copyOf(roles);
        departments = List.copyOf(departments);
        memberships = List.copyOf(memberships);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** True if the person is the mayor. His general deputy stands in, but does not chair the council (§ 67 GO NRW). */
    public boolean isMayor() {
        return hasRole(Roles.MAYOR) && !hasRole(Roles.GENERAL_DEPUTY);
    }

    /** True if the person holds that position there. */
    public boolean is(Position position, String organizationId) {
        return memberships.contains(new Membership(organizationId, position));
    }

    /** True if the person takes the minutes there and holds no other position: nobody who is invited or votes. */
    public boolean onlyTakesMinutes(String organizationId) {
        return is(Position.MINUTE_TAKER, organizationId) && Arrays.stream(Position.values())
                .noneMatch(position -> position != Position.MINUTE_TAKER && is(position, organizationId));
    }

    /** A person as the municipality registers it. */
    public record Registered(String userId) {
    }
}
