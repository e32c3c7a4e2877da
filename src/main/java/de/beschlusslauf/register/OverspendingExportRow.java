package de.beschlusslauf.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A decision about money beyond the budget as the exported list shows it. */
record OverspendingExportRow(boolean needsCouncil, OverspendingLine line) implements ExportRow {

    static final List<String> HEADINGS = List.of("Verzeichnis", "Nummer", "Betreff", "Federführend", "Öffentlich", "Art",
            "Haushaltsstelle", "Pflichtaufgabe", "Betrag in Euro", "Deckungsvorschlag", "Begründung der Unabweisbarkeit", "Folge",
            "Kämmerei", "Entschieden durch", "Tag der Kämmerei", "Fassung", "Danach geändert", "Ergebnis im Rat", "Tag des Rates",
            "Stand", "Kennung");

    @Override
    public List<@Nullable Object> cells() {
        return Arrays.asList(needsCouncil ? "a) genehmigungspflichtig" : "b) von der Kämmerei entschieden, zur Kenntnis",
                line.reference(), line.subject(), line.department(), ExportRow.yesNo(line.publicPaper()), line.overrun(),
                line.budgetItem(), line.mandatory() == null ? null : ExportRow.yesNo(line.mandatory()),
                BigDecimal.valueOf(line.amountCents(), 2), line.coverProposal(), line.necessityReason(), line.consequence(),
                line.treasury(), line.treasurer(), line.decidedOn(), String.valueOf(line.textVersion()),
                ExportRow.yesNo(line.changedSince()), line.council(), line.councilOn(), line.status(),
                line.paperId().toString());
    }
}
