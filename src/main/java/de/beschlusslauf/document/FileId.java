package de.beschlusslauf.document;

import java.io.Serializable;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.beschlusslauf.refusal.Refusal;

/** Identifies a stored file; two uploads of the same content have two ids. */
public record FileId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
    }

    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    /** @throws Refusal if the text is no id, as it comes from a form that was tampered with */
    public static FileId parse(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new Refusal("Eine Anlage ist nicht lesbar; bitte laden Sie die Datei noch einmal hoch.");
        }
    }
}
