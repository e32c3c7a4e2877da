package de.beschlusslauf.roadmap;

import java.sql.Timestamp;
import java.util.List;

import de.beschlusslauf.resolution.ResolutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code extract_receipt}; they are only added. */
@Repository
class ExtractReceipts {

    private final JdbcClient database;

    ExtractReceipts(JdbcClient database) {
        this.database = database;
    }

    /** @return false if the department had confirmed it before */
    boolean add(ResolutionId id, ExtractReceipt receipt) {
        return database.sql("INSERT INTO extract_receipt (resolution_id, department, confirmed_by, confirmed_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING").params(id.value(), receipt.department(),
                receipt.confirmedBy(), Timestamp.from(receipt.confirmedAt())).update() == 1;
    }

    /** By department. */
    List<ExtractReceipt> of(ResolutionId id) {
        return database.sql("SELECT * FROM extract_receipt WHERE resolution_id = ? ORDER BY department").param(id.value())
                .query((row, number) -> new ExtractReceipt(row.getString("department"), row.getString("confirmed_by"),
                        row.getTimestamp("confirmed_at").toInstant())).list();
    }
}
