package de.beschlusslauf.organization;

import java.util.List;
import java.util.Set;

/**
 * Asks for a person to be registered.
 *
 * @param roles constants of {@code security.Roles}
 */
public record Registration(String userId, String bodyId, String name, Set<String> roles,
        List<Membership> memberships) {
}
