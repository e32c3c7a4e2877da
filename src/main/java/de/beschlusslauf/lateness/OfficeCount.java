package de.beschlusslauf.lateness;

/**
 * How often one office asked for more time, and what it was told.
 *
 * @param office id of the department; empty for people who belong to none
 * @param asked all requests of the time, whatever came of them
 * @param granted as asked for, or until another day
 * @param refused with a reason
 * @param open not yet decided
 */
public record OfficeCount(String office, long asked, long granted, long refused, long open) {
}
