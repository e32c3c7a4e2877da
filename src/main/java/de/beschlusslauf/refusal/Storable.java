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

    private static final String SENTENCE = "Der Text enthält ein unsichtbares Zeichen, das sich nicht speichern lässt (NUL oder ein halbes"
            + " Sonderzeichen); bitte tippen Sie die Stelle neu, statt sie einzufügen.";

    private Storable() {
    }

    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(each -> each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    /** @param field key of the field, null if it is not known */
    public static Refusal refusal(@Nullable String field) {
        return new Refusal(Refusal.Kind.INVALID, SENTENCE, field);
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
