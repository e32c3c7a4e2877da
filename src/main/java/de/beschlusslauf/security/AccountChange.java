package de.beschlusslauf.security;

/**
 * Something changed about an account that the registration of persons does not tell. Told in the engine's transaction, before it
 * commits, whichever door was used.
 *
 * @param userId whose account it is
 * @param administrator whether it belongs to the engine's administrators, who have power over all municipalities
 * @param actor user id of whoever changed it, {@code system} for the program while it starts
 */
public record AccountChange(Kind kind, String userId, boolean administrator, String actor) {

    /** What changed. */
    public enum Kind {
        /** Became an administrator. */
        APPOINTED,
        /** Is no administrator any more. */
        DISMISSED,
        /** Somebody else set the password, and so could log in as this person. */
        PASSWORD_SET
    }
}
