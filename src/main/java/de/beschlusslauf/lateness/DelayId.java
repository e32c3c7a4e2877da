package de.beschlusslauf.lateness;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies a {@link Delay}. */
@Embeddable
public record DelayId(@JsonValue UUID value) implements Serializable {

    static DelayId random() {
        return new DelayId(UUID.randomUUID());
    }
}
