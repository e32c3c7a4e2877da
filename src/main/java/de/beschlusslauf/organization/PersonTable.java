package de.beschlusslauf.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code person} and {@code membership}, read together. */
@Repository
class PersonTable {

    private static final String SELECT = "SELECT p.user_id, p.body_id, p.name, p.roles, p.email,"
            + " m.organization_id, m.position, o.type FROM person p LEFT JOIN membership m ON m.user_id = p.user_id"
            + " LEFT JOIN organization o ON o.body_id = p.body_id AND o.id = m.organization_id";
    private static final String ORDER = " ORDER BY p.name, p.user_id, m.organization_id, m.position";

    private final JdbcClient database;

    PersonTable(JdbcClient database) {
        this.database = database;
    }

    List<Person> find(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : collect(database.sql(SELECT + " WHERE p.user_id IN (:ids)" + ORDER)
                .param("ids", Set.copyOf(userIds)).query(PersonTable::row).list());
    }

    List<Person> inOrganization(String bodyId, String organizationId) {
        return collect(database.sql(SELECT + " WHERE p.body_id = :body AND EXISTS (SELECT 1 FROM membership i"
                + " WHERE i.user_id = p.user_id AND i.organization_id = :organization)" + ORDER)
                .param("body", bodyId).param("organization", organizationId).query(PersonTable::row).list());
    }

    List<Person> holding(String bodyId, String organizationId, Set<Position> positions) {
        return collect(database.sql(SELECT + " WHERE p.body_id = :body AND EXISTS (SELECT 1 FROM membership i"
                + " WHERE i.user_id = p.user_id AND i.body_id = p.body_id AND i.organization_id = :organization"
                + " AND i.position IN (:positions))" + ORDER)
                .param("body", bodyId).param("organization", organizationId)
                .param("positions", positions.stream().map(Enum::name).toList()).query(PersonTable::row).list());
    }

    List<Person> withRole(String bodyId, String role) {
        return collect(database.sql(SELECT + " WHERE p.body_id = :body AND :role = ANY (p.roles)" + ORDER)
                .param("body", bodyId).param("role", role).query(PersonTable::row).list());
    }

    /** Writes the person as given; true if that changed anything. */
    boolean store(Person person) {
        if (find(List.of(person.userId())).contains(person)) {
            return false;
        }
        database.sql("INSERT INTO person (user_id, body_id, name, roles, email)"
                + " VALUES (:id, :body, :name, :roles, :email) ON CONFLICT (user_id) DO UPDATE"
                + " SET name = excluded.name, roles = excluded.roles, email = excluded.email")
                .param("id", person.userId()).param("body", person.bodyId()).param("name", person.name())
                .param("roles", person.roles().stream().sorted().toArray(String[]::new))
                .param("email", person.email()).update();
        database.sql("DELETE FROM membership WHERE user_id = :id").param("id", person.userId()).update();
        person.memberships().forEach(membership -> database.sql("INSERT INTO membership"
                + " (user_id, body_id, organization_id, position) VALUES (:id, :body, :organization, :position)")
                .param("id", person.userId()).param("body", person.bodyId())
                .param("organization", membership.organizationId()).param("position", membership.position().name())
                .update());
        return true;
    }

    private static List<Person> collect(List<Row> rows) {
        Map<String, List<Row>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.userId(), id -> new ArrayList<>()).add(row));
        return byPerson.values().stream().map(PersonTable::person).toList();
    }

    private static Person person(List<Row> rows) {
        Row first = rows.get(0);
        List<Row> places = rows.stream().filter(row -> row.organizationId() != null).toList();
        return new Person(first.userId(), first.bodyId(), first.name(), Set.of(first.roles()),
                places.stream().filter(row -> OrganizationType.DEPARTMENT.name().equals(row.type()))
                        .filter(row -> Position.valueOf(row.position()).belongs()).map(Row::organizationId).distinct()
                        .toList(),
                places.stream().map(row -> new Membership(row.organizationId(), Position.valueOf(row.position())))
                        .toList(), first.email());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("user_id"), row.getString("body_id"), row.getString("name"),
                (String[]) row.getArray("roles").getArray(), row.getString("organization_id"),
                row.getString("position"), row.getString("type"), row.getString("email"));
    }

    private record Row(String userId, String bodyId, String name, String[] roles, String organizationId,
            String position, String type, @Nullable String email) {
    }
}
