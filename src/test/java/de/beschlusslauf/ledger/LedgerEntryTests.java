package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LedgerEntryTests {

    @Test
    void whatIsHashedIsCanonicalJsonOfEverythingButTheHash() {
        LedgerEntry entry = LedgerEntry.linked(Chain.body("dort\"mu\\nd\n\u0001ö"), 7, "a\tb", "{\"ä\":[1,true]}", "x",
                Instant.parse("2021-06-02T10:00:00.010Z"), "0".repeat(64));

        assertThat(entry.canonical()).isEqualTo(CanonicalJson.of(Map.of("chain", entry.chain().toString(), "sequence", 7,
                "at", "2021-06-02T10:00:00.010Z", "actor", "x", "event", "a\tb", "facts", entry.factsByName(),
                "previous", entry.previous())));
        assertThat(entry.hash()).isEqualTo(Sha256.of(entry.canonical()));
    }
}
