package de.beschlusslauf.meeting;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;

/** Identifies a {@link Meeting}. */
@Embeddable
public record MeetingId(@JsonValue UUID value) implements Serializable {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
