package de.beschlusslauf.register;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.ledger.Erasures;
import de.beschlusslauf.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Why somebody did what an entry tells, in the words that the ledger keeps beside it. */
final class StatedReason {

    /** What these say of themselves is not why somebody did something, but what happened. */
    private static final Set<String> HAPPENED = Set.of("deadline.set", "deadline.settled", "deadline.lapsed");

    /** Of these the ground stands in the entry itself, since it has to outlast everything beside the chain. */
    private static final Set<String> ERASURES = Set.of(Erasures.RECORD, Erasures.PERSON);

    /** What people say of one measure stands with the version that their act has made of it. */
    private static final String OF_A_MEASURE = "entryId";

    /** Makes no version of its measure: with it stands what somebody said of an earlier act. */
    private static final String LATE = "roadmap.delayNoted";

    /** Under which names a reason stands, each for what it is a reason of. */
    private static final List<String> NAMES = List.of("reason", "notNeededReason", "earlyStartReason", "shortenedReason");

    private static final JsonMapper MAPPER = new JsonMapper();

    private StatedReason() {
    }

    /** Whether somebody may have stated a reason. */
    static boolean mayHave(LedgerEntry entry) {
        return entry.factsByName().containsKey("record") && !HAPPENED.contains(entry.event());
    }

    /** @param record JSON of what is kept beside the entry; null if it has been erased. @return null if nobody stated one */
    static @Nullable String of(LedgerEntry entry, @Nullable String record) {
        if (ERASURES.contains(entry.event())) {
            return Objects.toString(entry.factsByName().get("ground"), null);
        }
        return record == null || !mayHave(entry) ? null : of(entry, read(record));
    }

    /** Title of the measure or other entry of the roadmap that it is about, as it was then; null if it is about none. */
    static @Nullable String about(LedgerEntry entry, @Nullable String record) {
        return record == null || !entry.event().startsWith("roadmap.") || !entry.factsByName().containsKey(OF_A_MEASURE) ? null
                : text(read(record), "title");
    }

    private static @Nullable String of(LedgerEntry entry, JsonNode record) {
        if (entry.event().startsWith("roadmap.") && record.has("change")) {
            return entry.event().equals(LATE) ? null : text(record.path("change"), "reason");
        }
        if (!entry.event().startsWith("extension.")) {
            return NAMES.stream().map(name -> text(record, name)).filter(Objects::nonNull).findFirst().orElse(null);
        }
        List<String> parts = new ArrayList<>();
        Map<String, Object> facts = entry.factsByName();
        if (facts.get("reason") != null) {
            parts.add(FactLabels.of(entry.event(), "reason", facts.get("reason").toString()));
        }
        String asked = text(record, "asked");
        if (asked != null) {
            parts.add("Bemerkung: " + asked);
        }
        String decided = text(record, "decided");
        if (decided != null) {
            parts.add("Zur Entscheidung: " + decided);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private static @Nullable String text(JsonNode record, String name) {
        String text = record.path(name).isTextual() ? record.path(name).asText().trim() : "";
        return text.isEmpty() ? null : text;
    }

    private static JsonNode read(String record) {
        try {
            JsonNode whole = MAPPER.readTree(record);
            if (!whole.isObject()) {
                throw new IllegalArgumentException("A record is one object");
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
