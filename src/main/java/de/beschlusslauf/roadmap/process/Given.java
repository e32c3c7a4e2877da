package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Demands a field that only some answers need. */
final class Given {

    private Given() {
    }

    static String text(String field, @Nullable String value, String sentence) {
        if (value == null || value.isBlank()) {
            throw Refusal.of(field, sentence);
        }
        return value;
    }

    static LocalDate day(String field, @Nullable LocalDate value, String sentence) {
        if (value == null) {
            throw Refusal.of(field, sentence);
        }
        return value;
    }
}
