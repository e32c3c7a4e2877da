package de.beschlusslauf.paper;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** One way to write a text, so that equal texts are equal bytes: composed characters, line feeds, no blank end. */
final class Texts {

    private Texts() {
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n')
                .stripTrailing();
    }

    static @Nullable String normalOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : normal(text);
    }
}
