package de.beschlusslauf.paper;

import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.ledger.ChainBodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger whose papers they are. */
@Component
class PaperChains implements ChainBodies {

    private final JdbcClient database;

    PaperChains(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public Optional<String> bodyOf(String id) {
        return database.sql("select body_id from paper where id = ?").param(UUID.fromString(id))
                .query(String.class).optional();
    }
}
