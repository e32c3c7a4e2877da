package de.beschlusslauf.roadmap;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Names one entry of the roadmap. */
@Embeddable
public record EntryId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {
    }

    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }
}
