package de.beschlusslauf.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How a day was found, from what the ledger keeps beside the entry that set it: true also for days that no longer hold. */
public final class RecordedDerivation {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private RecordedDerivation() {
    }

    /**
     * @param record JSON of the record; empty if it is not about a day
     * @throws IllegalArgumentException or {@link UncheckedIOException} if somebody has made it unreadable
     */
    public static Optional<Derivation> of(String record) {
        try {
            JsonNode whole = MAPPER.readTree(record);
            if (!whole.isObject()) {
                throw new IllegalArgumentException("A record is one object");
            }
            JsonNode derivation = whole.path("derivation");
            return derivation.isObject() ? Optional.of(MAPPER.treeToValue(derivation, Derivation.class)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
