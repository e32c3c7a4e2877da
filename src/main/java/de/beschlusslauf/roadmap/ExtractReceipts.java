package de.beschlusslauf.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.resolution.ResolutionId;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** Those of several resolutions, by the id of each; a resolution without any is missing. */
    Map<UUID, List<ExtractReceipt>> of(Collection<UUID> ids) {
        Map<UUID, List<ExtractReceipt>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("SELECT * FROM extract_receipt WHERE resolution_id IN (:ids)").param("ids", ids).query((RowCallbackHandler) row -> found
                    .computeIfAbsent(row.getObject("resolution_id", UUID.class), id -> new ArrayList<>()).add(receipt(row)));
        }
        return found;
    }

    /** By department. */
    List<ExtractReceipt> of(ResolutionId id) {
        return database.sql("SELECT * FROM extract_receipt WHERE resolution_id = ? ORDER BY department").param(id.value())
                .query((row, number) -> receipt(row)).list();
    }

    private static ExtractReceipt receipt(ResultSet row) throws SQLException {
        return new ExtractReceipt(row.getString("department"), row.getString("confirmed_by"), row.getTimestamp("confirmed_at").toInstant());
    }
}
