package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; whatever is null does not matter.
 *
 * @param bodyId municipality
 * @param words in subject and present text, as people type them: several words must all occur, "..." is a phrase, or,
 *        -word excludes
 * @param reference part of the number, in upper or lower case
 * @param organization council or committee on the paper's path
 * @param from first day of the decision; of the start, if nothing is decided yet
 * @param to last such day
 * @param outcome name of a {@link de.beschlusslauf.consultation.Outcome}
 * @param department that answers for the paper
 * @param fromCents smallest amount in cents, of the paper or as it was decided
 * @param toCents largest amount in cents, likewise
 * @param open true for papers that still run, false for those that have ended
 * @param late only papers of which a deadline is overdue now
 */
public record RegisterQuery(String bodyId, @Nullable String words, @Nullable String reference,
        @Nullable String organization, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String outcome,
        @Nullable String department, @Nullable Long fromCents, @Nullable Long toCents, @Nullable Boolean open,
        boolean late) {

    /** @throws de.beschlusslauf.refusal.Refusal if the words are too many */
    public RegisterQuery {
        words = SearchWords.of(words);
    }

    /** Everything of the municipality. */
    public static RegisterQuery all(String bodyId) {
        return new RegisterQuery(bodyId, null, null, null, null, null, null, null, null, null, null, false);
    }

    /** The same, for papers in which these words occur. */
    public RegisterQuery withWords(String wanted) {
        return new RegisterQuery(bodyId, wanted, reference, organization, from, to, outcome, department, fromCents,
                toCents, open, late);
    }

    /** The same, for papers with this in their number. */
    public RegisterQuery withReference(String wanted) {
        return new RegisterQuery(bodyId, words, wanted, organization, from, to, outcome, department, fromCents,
                toCents, open, late);
    }

    /** The same, for papers that are late. */
    public RegisterQuery onlyLate() {
        return new RegisterQuery(bodyId, words, reference, organization, from, to, outcome, department, fromCents,
                toCents, open, true);
    }

    /** The last row of the page before: where the next one begins. */
    public record After(LocalDate day, UUID paperId) {
    }
}
