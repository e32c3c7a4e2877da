package de.beschlusslauf.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/** A paper as exports show it, in German words. The order of the components is that of the columns. */
record PaperRow(String nummer, String betreff, String art, String stand, String federfuehrend, boolean oeffentlich,
        @Nullable BigDecimal betragEuro, @Nullable BigDecimal geaenderterGesamtbetragEuro, @Nullable String gremium,
        @Nullable String ergebnis,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate tagDesErgebnisses, String kennung) implements ExportRow {

    static final List<String> HEADINGS = List.of("Nummer", "Betreff", "Art", "Stand", "Federführend", "Öffentlich",
            "Betrag in Euro", "Geänderter Gesamtbetrag in Euro", "Gremium", "Ergebnis", "Tag des Ergebnisses", "Kennung");

    static PaperRow of(FoundPaper paper, Map<String, String> organizations) {
        return new PaperRow(paper.reference(), paper.subject(), paper.kind().label(), paper.status().label(),
                organizations.getOrDefault(paper.department(), paper.department()), paper.publicPaper(),
                euros(paper.amountCents()), euros(paper.decidedCents()),
                paper.decidedBy() == null ? null : organizations.getOrDefault(paper.decidedBy(), paper.decidedBy()),
                paper.outcome() == null ? null : paper.outcome().label(), paper.decidedOn(), paper.paperId().toString());
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    @Override
    public List<@Nullable Object> cells() {
        return Arrays.asList(nummer, betreff, art, stand, federfuehrend, ExportRow.yesNo(oeffentlich), betragEuro,
                geaenderterGesamtbetragEuro, gremium, ergebnis, tagDesErgebnisses, kennung);
    }
}
