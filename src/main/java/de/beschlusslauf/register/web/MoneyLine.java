package de.beschlusslauf.register.web;

import java.util.UUID;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.register.OverspendingLine;

/** One line of the list of money beyond the budget as the page shows it; empty where there is nothing to say. */
record MoneyLine(UUID id, String reference, String subject, boolean publicPaper, String department, String overrun,
        String budgetItem, String duty, String amount, String cover, String necessity, String consequence, String treasury,
        String council, String status, String changed) {

    static MoneyLine of(OverspendingLine line) {
        return new MoneyLine(line.paperId(), line.reference(), line.subject(), line.publicPaper(), line.department(),
                line.overrun(), line.budgetItem() == null ? "" : line.budgetItem(),
                Boolean.TRUE.equals(line.mandatory()) ? "Pflichtaufgabe" : "", Line.euros(line.amountCents()),
                line.coverProposal() == null ? "" : line.coverProposal(),
                line.necessityReason() == null ? "" : line.necessityReason(), line.consequence(), treasury(line),
                council(line), line.status(), line.changedSince() ? "Die Angaben zum Geld wurden danach geändert." : "");
    }

    private static String treasury(OverspendingLine line) {
        String who = line.treasurer() == null ? "niemand hat unterschrieben" : line.treasurer();
        return GermanDays.date(line.decidedOn()) + ", " + who + " (" + line.treasury() + ", Fassung " + line.textVersion() + ")";
    }

    private static String council(OverspendingLine line) {
        return line.council() == null || line.councilOn() == null ? "noch kein Ergebnis"
                : GermanDays.date(line.councilOn()) + ": " + line.council();
    }
}
