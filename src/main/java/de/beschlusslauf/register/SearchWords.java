package de.beschlusslauf.register;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Words to look for as the database can take them: PostgreSQL gives up where more than 32 exclusions follow each other. */
final class SearchWords {

    private static final int LONGEST = 300;

    /** Three dashes and more with nothing to exclude between them. */
    private static final String ROW_OF_DASHES = "(?:-[^-\\p{L}\\p{N}\"]*){3,}";

    /** As they are written in German; PostgreSQL knows the plain one only. */
    private static final String QUOTES = "[„“”«»]";

    private SearchWords() {
    }

    /** @throws Refusal if these are too many */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (typed.length() > LONGEST) {
            throw new Refusal("Das sind zu viele Wörter; bitte suchen Sie mit höchstens " + LONGEST + " Zeichen.");
        }
        return typed.replaceAll(QUOTES, "\"").replaceAll(ROW_OF_DASHES, " ");
    }
}
