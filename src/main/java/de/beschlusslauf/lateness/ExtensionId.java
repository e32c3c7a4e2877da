package de.beschlusslauf.lateness;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies an {@link Extension}. */
@Embeddable
public record ExtensionId(@JsonValue UUID value) implements Serializable {

    static ExtensionId random() {
        return new ExtensionId(UUID.randomUUID());
    }
}
