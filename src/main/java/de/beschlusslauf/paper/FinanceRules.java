package de.beschlusslauf.paper;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What a finance block must say to be consistent; whether it is decided at all is asked at the release. */
final class FinanceRules {

    private FinanceRules() {
    }

    static void check(Finance finance) {
        if (!finance.costs()) {
            refuse(hasFigures(finance), "financeEffect", "Es sind Beträge oder Haushaltsangaben eingetragen, aber"
                    + " keine finanziellen Auswirkungen gewählt; bitte wählen Sie „Mit finanziellen Auswirkungen“ oder"
                    + " leeren Sie die Angaben.");
            return;
        }
        refuse(finance.kind() == null, "financeKind",
                "Bitte wählen Sie, ob Aufwand, Auszahlung oder beides entsteht.");
        BigDecimal amount = finance.amount();
        refuse(amount == null || amount.signum() == 0, "amount",
                "Bitte tragen Sie den Gesamtbetrag ein; er muss größer als 0 sein.");
        refuse(more(finance.thisYear(), finance.toProvide()), "thisYear", "Der Anteil des laufenden Haushaltsjahres"
                + " ist größer als die insgesamt bereitzustellenden Mittel; bitte prüfen Sie beide Beträge.");
        refuse(finance.authorisationSufficient() == null, "authorisationSufficient",
                "Bitte geben Sie an, ob die Haushaltsermächtigung ausreicht.");
        if (Boolean.TRUE.equals(finance.authorisationSufficient())) {
            refuse(finance.overruns() || finance.deficitIncrease() != null, "authorisationSufficient", "Die Haushaltsermächtigung reicht aus; bitte leeren"
                    + " Sie die Angaben zu über- oder außerplanmäßigen Mitteln.");
        } else {
            checkOverrun(finance);
        }
    }

    private static void checkOverrun(Finance finance) {
        refuse(!finance.overruns(), "expenseOverrun", "Die Haushaltsermächtigung reicht nicht aus; bitte wählen Sie"
                + " über- oder außerplanmäßigen Aufwand oder eine solche Auszahlung.");
        refuse(finance.expenseOverrun() != null && finance.kind() == Finance.Kind.AUSZAHLUNG, "expenseOverrun",
                "Es entsteht kein Aufwand; bitte wählen Sie eine über- oder außerplanmäßige Auszahlung.");
        refuse(finance.paymentOverrun() != null && finance.kind() == Finance.Kind.AUFWAND, "paymentOverrun",
                "Es entsteht keine Auszahlung; bitte wählen Sie über- oder außerplanmäßigen Aufwand.");
        refuse(finance.deficitIncrease() != null && finance.kind() == Finance.Kind.AUSZAHLUNG, "deficitIncrease",
                "Eine Auszahlung für eine Investition verschlechtert das Jahresergebnis nicht; bitte leeren Sie die"
                        + " Angabe oder wählen Sie Aufwand als Art der Belastung.");
        refuse(finance.coverProposal() == null, "coverProposal",
                "Bitte tragen Sie einen Deckungsvorschlag ein (§ 83 Abs. 1 GO NRW).");
        refuse(finance.necessityReason() == null, "necessityReason",
                "Bitte begründen Sie, warum die Ausgabe unabweisbar ist (§ 83 Abs. 1 GO NRW).");
    }

    private static boolean hasFigures(Finance finance) {
        return Stream.of(finance.kind(), finance.amount(), finance.thisYear(), finance.toProvide(),
                finance.alreadyPlanned(), finance.expenseOverrun(), finance.paymentOverrun(), finance.deficitIncrease())
                .anyMatch(Objects::nonNull);
    }

    private static boolean more(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private static void refuse(boolean wrong, String field, String sentence) {
        if (wrong) {
            throw Refusal.of(field, sentence);
        }
    }
}
