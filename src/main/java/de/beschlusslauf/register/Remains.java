package de.beschlusslauf.register;

import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What can be shown of a paper whose rows somebody has made unreadable: how the search finds it, and what cannot be read. */
@Service
public class Remains {

    private final JdbcClient database;
    private final LedgerVerification verification;

    Remains(JdbcClient database, LedgerVerification verification) {
        this.database = database;
        this.verification = verification;
    }

    /** @param fault German sentence about the first thing that is wrong */
    public record Remain(UUID id, String reference, String subject, String fault) {
    }

    /** Empty if its rows are what its chain says, so that something else is wrong, or if the municipality has no such paper. */
    public Optional<Remain> of(UUID paper, String bodyId) {
        return verification.contradicted(Chain.paper(paper)).flatMap(fault -> database.sql("select reference, subject from register_paper"
                + " where paper_id = ? and body_id = ?").params(paper, bodyId)
                .query((row, number) -> new Remain(paper, row.getString("reference"), row.getString("subject"), fault)).optional());
    }
}
