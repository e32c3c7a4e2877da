package de.beschlusslauf.consultation;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies a {@link Consultation}. */
@Embeddable
public record ConsultationId(@JsonValue UUID value) implements Serializable {

    public static ConsultationId random() {
        return new ConsultationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
