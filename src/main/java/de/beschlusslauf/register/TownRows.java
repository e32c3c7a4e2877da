package de.beschlusslauf.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.Progress;
import de.beschlusslauf.ledger.TownCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks for papers and sessions of a municipality that are missing beside their chains or have none, and for papers that the search does
 * not find, or finds as something else. Reads in portions; nothing grows with their number.
 */
@Component
class TownRows implements TownCheck {

    private static final int PORTION = 2_000;

    /** Every paper that a table, the search or a chain knows. */
    private static final String PAPERS = """
            SELECT coalesce(p.id, r.paper_id, c.id) AS id, p.reference, p.id IS NULL AS gone, c.id IS NULL AS unspoken
            FROM (SELECT id, reference FROM paper WHERE body_id = ?) p
            FULL JOIN (SELECT paper_id FROM register_paper WHERE body_id = ?) r ON r.paper_id = p.id
            FULL JOIN (SELECT id::uuid AS id FROM ledger_chain WHERE kind = 'paper' AND body_id = ?) c ON c.id = coalesce(p.id, r.paper_id)""";

    private static final String SESSIONS = """
            SELECT coalesce(m.id, c.id) AS id, m.id IS NULL AS gone
            FROM (SELECT id FROM meeting WHERE body_id = ?) m
            FULL JOIN (SELECT id::uuid AS id FROM ledger_chain WHERE kind = 'meeting' AND body_id = ?) c ON c.id = m.id
            WHERE m.id IS NULL OR c.id IS NULL LIMIT ?""";

    private final JdbcTemplate database;
    private final Projection projection;

    TownRows(DataSource source, Projection projection) {
        this.database = new JdbcTemplate(source);
        database.setFetchSize(PORTION);
        this.projection = projection;
    }

    @Override
    public List<Finding> faults(String bodyId, int limit, Progress progress) {
        List<Finding> faults = new ArrayList<>();
        Portions portions = new Portions(faults, progress);
        database.query(PAPERS, row -> {
            UUID id = row.getObject("id", UUID.class);
            if (row.getBoolean("gone")) {
                faults.add(Finding.ofRows(Chain.paper(id), "Die Vorlage zu dieser Kette fehlt in den Tabellen."));
            } else if (row.getBoolean("unspoken")) {
                faults.add(Finding.ofRows(Chain.paper(id), "Die Vorlage " + row.getString("reference") + " hat keine Kette."));
            } else {
                portions.add(id);
            }
        }, bodyId, bodyId, bodyId);
        portions.compare();
        database.query(SESSIONS, row -> {
            faults.add(Finding.ofRows(Chain.meeting(row.getObject("id", UUID.class)), row.getBoolean("gone")
                    ? "Die Sitzung zu dieser Kette fehlt in den Tabellen." : "Diese Sitzung hat keine Kette."));
        }, bodyId, bodyId, limit);
        return faults.subList(0, Math.min(limit, faults.size()));
    }

    /** Papers are compared as soon as enough of them have come together. */
    private final class Portions {

        private final List<Finding> faults;
        private final Progress progress;
        private final List<UUID> waiting = new ArrayList<>();
        private long compared;

        Portions(List<Finding> faults, Progress progress) {
            this.faults = faults;
            this.progress = progress;
        }

        void add(UUID paper) {
            waiting.add(paper);
            if (waiting.size() == PORTION) {
                compare();
            }
        }

        void compare() {
            compare(List.copyOf(waiting));
            compared += waiting.size();
            waiting.clear();
            progress.rows(compared);
        }

        /** One paper that cannot be read does not keep the others from being compared. */
        private void compare(List<UUID> papers) {
            database.execute("SAVEPOINT portion");
            try {
                projection.disagreeing(papers).forEach((paper, reference) -> faults.add(Finding.ofRows(Chain.paper(paper),
                        "Das, womit die Suche die Vorlage " + reference + " findet, fehlt oder sagt etwas anderes als die Vorlage selbst.")));
            } catch (DataAccessException unreadable) {
                database.execute("ROLLBACK TO SAVEPOINT portion");
                if (papers.size() == 1) {
                    faults.add(Finding.ofRows(Chain.paper(papers.get(0)), "Was in den Tabellen zu dieser Vorlage steht, lässt sich nicht lesen;"
                            + " in einer Zeile steht etwas, das die Anwendung nie schreibt."));
                } else {
                    compare(papers.subList(0, papers.size() / 2));
                    compare(papers.subList(papers.size() / 2, papers.size()));
                }
            } finally {
                database.execute("RELEASE SAVEPOINT portion");
            }
        }
    }
}
