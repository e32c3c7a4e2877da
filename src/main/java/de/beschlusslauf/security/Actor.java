package de.beschlusslauf.security;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in: user id, display name, engine groups and the municipalities the person may act for. Groups are
 * read at log-in; a change takes effect at the next one.
 */
public record Actor(String userId, String name, List<String> groups, List<String> bodyIds) implements UserDetails {

    /** Authority of the operators, who belong to the engine's administrators. */
    public static final String ADMIN = "camunda-admin";

    public Actor {
        groups = List.copyOf(groups);
        bodyIds = List.copyOf(bodyIds);
    }

    /** True if the person has the role in the municipality. */
    public boolean hasRole(String bodyId, String role) {
        return groups.contains(Groups.role(bodyId, role));
    }

    public boolean belongsTo(String bodyId) {
        return bodyIds.contains(bodyId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return groups.stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return userId;
    }
}
