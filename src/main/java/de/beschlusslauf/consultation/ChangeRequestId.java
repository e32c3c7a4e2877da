package de.beschlusslauf.consultation;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies a {@link ChangeRequest}. */
@Embeddable
public record ChangeRequestId(@JsonValue UUID value) implements Serializable {

    public static ChangeRequestId random() {
        return new ChangeRequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
