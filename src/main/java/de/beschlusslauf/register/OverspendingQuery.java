package de.beschlusslauf.register;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;

/**
 * Which part of the list of money beyond the budget somebody wants.
 *
 * @param bodyId municipality
 * @param needsCouncil true for what needs the council's consent, false for what the treasury decides
 * @param from first day in Germany on which the treasury answered
 * @param to last such day
 */
public record OverspendingQuery(String bodyId, boolean needsCouncil, LocalDate from, LocalDate to) {

    /** @throws Refusal if the last day lies before the first */
    public OverspendingQuery {
        if (to.isBefore(from)) {
            throw Refusal.of("bis", "Der letzte Tag liegt vor dem ersten; bitte prüfen Sie beide.");
        }
    }

    /** The same days, what the treasury decides. */
    public OverspendingQuery forInformation() {
        return new OverspendingQuery(bodyId, false, from, to);
    }
}
