package de.beschlusslauf.refusal;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A rule says no. The message is one German sentence for the person at the screen: what is wrong and what to do.
 * Nothing has been stored when it is thrown inside a transaction, which rolls back.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private final @Nullable String field;

    /** Why the answer is no; decides the HTTP status that programs see. */
    public enum Kind {
        /** The input breaks a rule: 422. */
        INVALID,
        /** The thing asked for does not exist or is not visible to the actor: 404. */
        NOT_FOUND,
        /** The actor may not do this: 403. */
        FORBIDDEN,
        /** Somebody else was faster, or what was shown is stale: 409. */
        CONFLICT,
        /** A file is bigger than allowed: 413. */
        TOO_LARGE
    }

    public Refusal(Kind kind, String sentence, @Nullable String field) {
        super(sentence);
        this.kind = kind;
        this.field = field;
    }

    /** The input breaks a rule. */
    public Refusal(String sentence) {
        this(Kind.INVALID, sentence, null);
    }

    /** The named field (its key, not its label) breaks a rule. */
    public static Refusal of(String field, String sentence) {
        return new Refusal(Kind.INVALID, sentence, field);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, sentence, null);
    }

    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, sentence, null);
    }

    public static Refusal conflict(String sentence) {
        return new Refusal(Kind.CONFLICT, sentence, null);
    }

    public static Refusal tooLarge(String sentence) {
        return new Refusal(Kind.TOO_LARGE, sentence, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the field that is wrong, or null when the refusal is not about one field. */
    public @Nullable String field() {
        return field;
    }

    /**
     * The same answer at a door where that field has another key.
     *
     * @param key of the field; null for a refusal that names none
     * @param here key of the field at this door
     */
    public Refusal at(@Nullable String key, String here) {
        return Objects.equals(key, field) ? new Refusal(kind, sentence(), here) : this;
    }

    /** Always present: the German sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
