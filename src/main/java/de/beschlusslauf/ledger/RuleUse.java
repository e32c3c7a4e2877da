package de.beschlusslauf.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which rows of which decision table spoke, for the entry of what they led to.
 *
 * @param table name of the table, for instance {@code co-signers}
 * @param version SHA-256 of the table's file
 * @param rows ids of the rows that fired, in the order of the table
 */
public record RuleUse(String table, String version, List<String> rows) {

    /** Name of the fact that holds the uses. */
    public static final String FACT = "rules";

    public RuleUse {
        rows = List.copyOf(rows);
    }

    /** What an entry holds of them. */
    public static List<Map<String, Object>> facts(Collection<RuleUse> uses) {
        return uses.stream().distinct().map(use -> Map.<String, Object>of("table", use.table(), "version", use.version(),
                "rows", use.rows())).toList();
    }
}
