package de.beschlusslauf.resolution;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies a {@link Resolution}. */
@Embeddable
public record ResolutionId(@JsonValue UUID value) implements Serializable {

    public static ResolutionId random() {
        return new ResolutionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
