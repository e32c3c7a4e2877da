package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.document.FileId;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the author hands in. Amounts in euros. */
record DraftAnswer(
        @Label("Betreff") @NotBlank @Size(max = 300) String subject,
        @Label("Öffentlichkeit") @NotNull Publicity publicity,
        @Label("Vorgesehene Sitzung") @FromList("sessionDays") @Nullable String targetDay,
        @Label("Beschluss nötig bis") @Nullable LocalDate neededBy,
        @Label("Gegenstand") @FromList("matters") @Nullable String matter,
        @Label("Sachverhalt") @NotBlank @Size(max = 100_000) String facts,
        @Label("Beschlussvorschlag") @Size(max = 30) @Nullable List<@Valid PartRow> parts,
        @Label("Finanzielle Auswirkungen") @NotNull Finance.Effect financeEffect,
        @Label("Art der Belastung") Finance.@Nullable Kind financeKind,
        @Label("Gesamtbetrag") @Nullable BigDecimal amount,
        @Label("Insgesamt bereitzustellen") @Nullable BigDecimal toProvide,
        @Label("Davon im laufenden Haushaltsjahr") @Nullable BigDecimal thisYear,
        @Label("Bereits veranschlagt") @Nullable BigDecimal alreadyPlanned,
        @Label("Haushaltsstelle") @Nullable @Size(max = 200) String budgetItem,
        @Label("Haushaltsermächtigung reicht aus") @Nullable Boolean authorisationSufficient,
        @Label("Pflichtaufgabe") @Nullable Boolean mandatory,
        @Label("Aufwand über Plan") @Nullable Overrun expenseOverrun,
        @Label("Auszahlung über Plan") @Nullable Overrun paymentOverrun,
        @Label("Verschlechterung des Jahresergebnisses") @Nullable BigDecimal deficitIncrease,
        @Label("Deckungsvorschlag") @Nullable @Size(max = 4000) String coverProposal,
        @Label("Begründung der Unabweisbarkeit") @Nullable @Size(max = 4000) String necessityReason,
        @Label("Inklusion") @NotNull Inclusion inclusion,
        @Label("Berührte Bereiche") @FromList("relevances") @Nullable List<Relevance> relevance,
        @Label("Weitere mitzeichnende Ämter") @FromList("departments") @Nullable List<String> coSigners,
        @Label("Anlagen") @Size(max = 50) @Nullable List<ShownFile> attachments) {

    /** One part of the proposed resolution, in the order of the rows. */
    record PartRow(
            @Label("Wortlaut") @NotBlank @Size(max = 100_000) String wording,
            @Label("Entscheidendes Gremium") @FromList("organizations") @Nullable String decidingHint) {
    }

    Revision revision() {
        Content content = new Content(subject, publicity == Publicity.PUBLIC, facts, resolutionParts(), finance(),
                inclusion, relevance == null ? Set.of() : Set.copyOf(relevance), files());
        return new Revision(content, coSigners == null ? List.of() : coSigners,
                targetDay == null ? null : LocalDate.parse(targetDay), neededBy, matter);
    }

    private Finance finance() {
        return new Finance(financeEffect, financeKind, amount, thisYear, toProvide, alreadyPlanned, budgetItem,
                authorisationSufficient, mandatory, expenseOverrun, paymentOverrun, coverProposal, necessityReason,
                deficitIncrease);
    }

    private List<ResolutionPart> resolutionParts() {
        List<ResolutionPart> numbered = new ArrayList<>();
        for (PartRow row : parts == null ? List.<PartRow>of() : parts) {
            numbered.add(new ResolutionPart(numbered.size() + 1, row.wording(), row.decidingHint()));
        }
        return numbered;
    }

    private List<FileId> files() {
        return attachments == null ? List.of() : attachments.stream().map(file -> FileId.parse(file.id())).toList();
    }
}
