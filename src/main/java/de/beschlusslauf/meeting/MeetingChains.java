package de.beschlusslauf.meeting;

import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.ledger.ChainBodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger whose meetings they are. */
@Component
class MeetingChains implements ChainBodies {

    private final JdbcClient database;

    MeetingChains(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public Optional<String> bodyOf(String id) {
        return database.sql("select body_id from meeting where id = ?").param(UUID.fromString(id))
                .query(String.class).optional();
    }
}
