package de.beschlusslauf.roadmap;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Names one phase of a measure; it stays the same when the phase is renamed or moved. */
@Embeddable
public record PhaseId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhaseId {
    }

    public static PhaseId random() {
        return new PhaseId(UUID.randomUUID());
    }
}
