package de.beschlusslauf.organization;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a person to be registered.
 *
 * @param roles constants of {@code security.Roles}
 * @param email one plain address, null for none
 */
public record Registration(String userId, String bodyId, String name, Set<String> roles,
        List<Membership> memberships, @Nullable String email) {

    /** @throws Refusal if the e-mail address is none */
    public Registration {
        email = EmailAddress.of(email);
    }

    /** Somebody without an e-mail address. */
    public Registration(String userId, String bodyId, String name, Set<String> roles, List<Membership> memberships) {
        this(userId, bodyId, name, roles, memberships, null);
    }
}
