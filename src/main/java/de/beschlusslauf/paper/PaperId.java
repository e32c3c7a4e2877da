package de.beschlusslauf.paper;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Identifies a paper for its whole life, before and after it has a number. */
@Embeddable
public record PaperId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperId {
    }

    public static PaperId random() {
        return new PaperId(UUID.randomUUID());
    }
}
