package de.beschlusslauf.consultation;

import org.jspecify.annotations.Nullable;

/** A result as the ledger keeps it word for word. @param query what the chair asked to be corrected; null if nothing */
record MinutedResult(NewResult result, int attempt, @Nullable String query) {

    static MinutedResult of(Result result) {
        return new MinutedResult(result.entry(), result.attempt(), result.queryFromChair());
    }
}
