package de.beschlusslauf.meeting;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies an {@link AgendaItem}. */
@Embeddable
public record AgendaItemId(@JsonValue UUID value) implements Serializable {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
