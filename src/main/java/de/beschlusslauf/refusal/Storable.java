package de.beschlusslauf.refusal;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which texts can be kept as typed: neither the database nor a document knows the character NUL or half of a character that
 * takes two places (an unpaired surrogate). Every door refuses them in the same words; nothing is dropped or replaced unasked.
 */
public final class Storable {

    /** PostgreSQL's states for a character that its encoding, or its JSON, does not have. */
    private static final Set<String> NO_SUCH_CHARACTER = Set.of("22021", "22P05");

    /** How much of the text before such a character is repeated, so that it is found. */
    private static final int BEFORE = 25;

    private Storable() {
    }

    /**
     * The text as it is kept. A word processor's line and page breaks become line breaks, everything else stays.
     *
     * @param field key of the field, null if it is not known
     * @throws Refusal if it holds a character that neither the database nor a printed page can have: a control character other
     *         than tab and line break, or half of a pair
     */
    public static String text(@Nullable String field, String text) {
        String kept = text.replace('\u000B', '\n').replace('\f', '\n');
        int[] characters = kept.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isKept(characters[i])) {
                String before = new String(characters, Math.max(0, i - BEFORE), Math.min(i, BEFORE)).strip();
                throw refusal(field, before.isEmpty() ? " am Anfang" : " nach „" + before + "“");
            }
        }
        return kept;
    }

    /** A character of XML 1.0, in which pages are printed. */
    private static boolean isKept(int character) {
        return character >= ' ' ? (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE && character != 0xFFFF : character == '\t' || character == '\n' || character == '\r';
    }

    /** For a text that is not at hand. */
    public static Refusal refusal() {
        return refusal(null, "");
    }

    private static Refusal refusal(@Nullable String field, String where) {
        return new Refusal(Refusal.Kind.INVALID, "Der Text enthält" + where
                + " ein unsichtbares Zeichen, das sich nicht speichern lässt (ein Steuerzeichen oder ein halbes Sonderzeichen); bitte"
                + " tippen Sie die Stelle neu, statt sie einzufügen.", field);
    }

    /** Whether the database has refused a text for its characters. */
    public static boolean isRefusedByDatabase(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null && NO_SUCH_CHARACTER.contains(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
