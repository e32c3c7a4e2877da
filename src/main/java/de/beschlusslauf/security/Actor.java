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

    private static final List<String> SEE_EVERYTHING = List.of(Roles.AUDITOR, Roles.ARCHIVE, Roles.COUNCIL_OFFICE, Roles.MANAGER,
            Roles.MAYOR, Roles.GENERAL_DEPUTY);

    public Actor {
        groups = List.copyOf(groups);
        bodyIds = List.copyOf(bodyIds);
    }

    /** True if the person has the role in the municipality. */
    public boolean hasRole(String bodyId, String role) {
        return groups.contains(Groups.role(bodyId, role));
    }

    /** True if the person may read what the municipality's administration works on. */
    public boolean mayRead(String bodyId) {
        return bodyIds.contains(bodyId) && groups.contains(Groups.READERS);
    }

    /** True if the person reads non-public matters of everybody: who audits, archives, directs or keeps the agendas. */
    public boolean seesEverything(String bodyId) {
        return SEE_EVERYTHING.stream().anyMatch(role -> hasRole(bodyId, role));
    }

    /** Ids of the departments in which the person works, which the person heads or to whose division they belong. */
    public List<String> departments(String bodyId) {
        String start = Groups.department(bodyId, "");
        return groups.stream().filter(group -> group.startsWith(start))
                .map(group -> group.substring(start.length()).split("\\.")[0]).distinct().sorted().toList();
    }

    /** True if the person works on matters of the municipality; managers, auditors and the archive only read. */
    public boolean mayWork(String bodyId) {
        return bodyIds.contains(bodyId) && groups.contains(Groups.STAFF);
    }

    /**
     * True if what the person reads of non-public matters is recorded: it is not this person's work. So it is with auditors, also
     * those who hold another post, and with whoever only looks on.
     */
    public boolean leavesTrace(String bodyId) {
        return !mayWork(bodyId) || hasRole(bodyId, Roles.AUDITOR);
    }

    /**
     * True if the person may take a matter's whole record away, non-public contents included: who audits (§§ 101 to 104 GO NRW), the
     * archive to which it is offered (§§ 4, 10 ArchivG NRW), the council office.
     */
    public boolean mayTakeRecords(String bodyId) {
        return hasRole(bodyId, Roles.AUDITOR) || hasRole(bodyId, Roles.ARCHIVE) || hasRole(bodyId, Roles.COUNCIL_OFFICE);
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
