package de.beschlusslauf.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.ledger.Anchor;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Seal;
import org.junit.jupiter.api.Test;

/** What a dossier's cover calls a session. */
class CourseTests {

    private static final Chain SESSION = Chain.meeting(UUID.fromString("0a0a0a0a-0000-0000-0000-000000000001"));

    private final LedgerEntry planned = entry("meeting.planned",
            "{\"record\":\"r1\",\"startsAt\":\"2021-06-16T15:00:00Z\"}");
    private final LedgerEntry invited = entry("meeting.invited", "{}");

    @Test
    void aSessionIsCalledAsItWasCalledAtLast() {
        assertThat(name(Map.of("r1", "{\"name\":\"Rat 16.06.2021\"}"), planned, invited)).isEqualTo("Sitzung Rat 16.06.2021,");
    }

    @Test
    void aSessionWhoseRecordsAreErasedIsCalledByItsDay() {
        assertThat(name(Map.of(), planned, invited)).isEqualTo("Sitzung vom 16.06.2021 (Name gelöscht),");
        assertThat(name(Map.of(), invited)).isEqualTo("Sitzung (Name gelöscht),");
    }

    private static String name(Map<String, String> records, LedgerEntry... entries) {
        DossierChain session = chain(SESSION, List.of(entries));
        DossierPlan plan = new DossierPlan("meerbusch", new Seal(new Anchor("meerbusch", 1, "", "", "", ""),
                "", Map.of()), List.of(session, chain(Chain.body("meerbusch"), List.of())));
        return Course.name(session, new CoverFacts(plan, records, List.of()));
    }

    private static DossierChain chain(Chain chain, List<LedgerEntry> entries) {
        return new DossierChain(chain, new Seal.SealedHead(entries.size(), "", List.of()), entries);
    }

    private static LedgerEntry entry(String event, String facts) {
        return new LedgerEntry(SESSION, 1, event, facts, "a", Instant.parse("2021-05-01T08:00:00Z"), "", "");
    }
}
