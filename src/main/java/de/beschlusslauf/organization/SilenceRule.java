package de.beschlusslauf.organization;

/**
 * Whether a department that has not answered by the end of co-signing agrees by its silence. A municipality without the
 * rule knows no such consent.
 *
 * @param applies false switches the rule off without deleting it
 * @param source German: where it stands; shown with every consent of this kind
 * @param assumed true if the profile could not prove it
 * @param example true if it is there to show how such a rule works
 */
public record SilenceRule(boolean applies, String source, boolean assumed, boolean example) {
}
