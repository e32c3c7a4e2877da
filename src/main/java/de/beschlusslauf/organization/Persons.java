package de.beschlusslauf.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people. Every method is one query, also for a whole list. */
@Service
@Transactional(readOnly = true)
public class Persons {

    private final PersonTable table;

    Persons(PersonTable table) {
        this.table = table;
    }

    /** Empty for somebody who is not registered, as the system is not. */
    public Optional<Person> find(String userId) {
        return table.find(List.of(userId)).stream().findFirst();
    }

    /** Those of the user ids who are registered, by name. */
    public List<Person> find(Collection<String> userIds) {
        return table.find(userIds);
    }

    /** @throws Refusal if nobody has that user id */
    public Person require(String userId) {
        return find(userId).orElseThrow(
                () -> Refusal.notFound("Zum Benutzer „" + userId
                        + "“ gibt es keine Person; bitte von der Administration eintragen lassen."));
    }

    /** Name to show; the user id itself for somebody who is not registered here, as the system is not. */
    public String displayName(String userId) {
        return displayNames(List.of(userId)).getOrDefault(userId, userId);
    }

    /** Names by user id; people who are not registered are missing. */
    public Map<String, String> displayNames(Collection<String> userIds) {
        return table.find(userIds).stream().collect(Collectors.toMap(Person::userId, Person::name));
    }

    /** Everybody in the department, by name. */
    public List<Person> inDepartment(String bodyId, String department) {
        return table.inOrganization(bodyId, department);
    }

    /** Everybody with a place in the organization, by name. */
    public List<Person> inOrganization(String bodyId, String organizationId) {
        return table.inOrganization(bodyId, organizationId);
    }

    /** Everybody with the role, by name. */
    public List<Person> withRole(String bodyId, String role) {
        return table.withRole(bodyId, role);
    }
}
