package de.beschlusslauf.organization;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.Progress;
import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import de.beschlusslauf.ledger.TownCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the names of whoever acted with those under which they were registered last. */
@Component
class NameRows implements RowCheck, TownCheck {

    /** What was erased lawfully is not compared. */
    private static final String DIFFERING = """
            SELECT q.pseudonym, p.user_id FROM ledger_pseudonym q JOIN person p ON p.user_id = q.user_id
            CROSS JOIN LATERAL (SELECT e.facts ->> 'record' AS record FROM ledger_entry e
                WHERE e.chain_kind = 'body' AND e.chain_id = p.body_id AND e.facts ->> 'person' = q.pseudonym
                AND e.event = 'person.registered' ORDER BY e.sequence DESC LIMIT 1) last
            JOIN ledger_record r ON r.hash = last.record
            WHERE %s AND CASE WHEN r.content IS JSON OBJECT THEN r.content::json ->> 'name' END IS DISTINCT FROM p.name""";

    private final JdbcClient database;

    NameRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String rows() {
        return "Die Namen der Beteiligten";
    }

    @Override
    public void check(Said said) {
        Set<String> differing = Set.copyOf(database.sql(DIFFERING.formatted("q.pseudonym = ANY (?)")).param(said.people().keySet().toArray(String[]::new))
                .query((row, number) -> row.getString("pseudonym")).list());
        said.all().stream().filter(entry -> differing.contains(entry.actor())).findFirst().ifPresent(SaidEntry::nameDiffers);
    }

    @Override
    public List<Finding> faults(String bodyId, int limit, Progress progress) {
        return database.sql(DIFFERING.formatted("p.body_id = ?") + " ORDER BY p.user_id LIMIT ?").params(bodyId, limit)
                .query((row, number) -> Finding.ofRows(Chain.body(bodyId), "Der Name, der zum Benutzernamen „" + row.getString("user_id")
                        + "“ gezeigt wird, ist nicht der, mit dem die Person eingetragen wurde.")).list();
    }
}
