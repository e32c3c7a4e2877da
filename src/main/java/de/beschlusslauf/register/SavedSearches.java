package de.beschlusslauf.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.Storable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person searches again and again, for this person only. */
@Service
public class SavedSearches {

    private static final int LONGEST_NAME = 80;

    private static final int LONGEST_QUERY = 2000;

    private static final int MOST = 50;

    private final JdbcClient database;

    private final Clock clock;

    SavedSearches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param query as it stands in the address of the result, without question mark
     */
    public record Saved(UUID id, String name, String query) {
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Saved> of(String userId) {
        return database.sql("select id, name, query from register_search where user_id = ? order by name").param(userId)
                .query((row, number) -> new Saved(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("query"))).list();
    }

    /**
     * Keeps the search; one of the same name is replaced.
     *
     * @throws Refusal if the name is missing, too long or cannot be kept, the search is too long, or they would be too many
     */
    @Transactional
    public void save(String userId, String name, String query) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.of("name", "Bitte geben Sie der Suche einen Namen mit höchstens " + LONGEST_NAME + " Zeichen.");
        }
        Storable.text("name", name);
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.of("query", "Diese Suche ist zu lang, um sie zu merken; bitte suchen Sie mit weniger Wörtern.");
        }
        List<Saved> kept = of(userId);
        if (kept.size() >= MOST && kept.stream().noneMatch(each -> each.name().equals(name.strip()))) {
            throw Refusal.conflict("Mehr als " + MOST + " Suchen lassen sich nicht merken; bitte löschen Sie eine.");
        }
        database.sql("insert into register_search (id, user_id, name, query, created_at) values (?, ?, ?, ?, ?)"
                + " on conflict (user_id, name) do update set query = excluded.query")
                .params(UUID.randomUUID(), userId, name.strip(), query, Timestamp.from(clock.instant())).update();
    }

    /** Nothing happens if it is not there, or somebody else's. */
    @Transactional
    public void delete(UUID id, String userId) {
        database.sql("delete from register_search where id = ? and user_id = ?").params(id, userId).update();
    }
}
