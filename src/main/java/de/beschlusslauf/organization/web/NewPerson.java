package de.beschlusslauf.organization.web;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Registration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about a person.
 *
 * @param name as others shall read it
 * @param roles roles in the municipality, by their ids, for instance {@code sachbearbeitung}
 * @param memberships places in departments, committees and parliamentary groups; a head is also a member
 * @param email address for invitations and reminders, null for none
 * @param password the first one, or null to keep the present one
 */
record NewPerson(@NotBlank @Size(max = 200) String name, @NotNull Set<String> roles,
        @NotNull List<Membership> memberships, @Nullable String email,
        @Nullable @Size(min = 12, max = 200) String password) {

    Registration registration(String bodyId, String userId) {
        return new Registration(userId, bodyId, name, roles, memberships, email);
    }

    /** For recognising a repetition: the stored trace of a call must not help anybody to guess its password. */
    NewPerson withPasswordHashed(@Nullable String salt) {
        return salt == null || password == null ? this
                : new NewPerson(name, roles, memberships, email, SlowHash.of(password, salt));
    }
}
