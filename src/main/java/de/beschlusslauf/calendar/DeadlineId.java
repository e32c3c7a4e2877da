package de.beschlusslauf.calendar;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Id of a deadline. */
@Embeddable
public record DeadlineId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    static DeadlineId random() {
        return new DeadlineId(UUID.randomUUID());
    }
}
