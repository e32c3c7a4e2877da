package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overrun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the finance block line by line, with what follows under § 83 GO NRW; leaves out what is empty. */
@Component
class FinanceLines {

    private final BudgetCheck budget;

    FinanceLines(BudgetCheck budget) {
        this.budget = budget;
    }

    List<PaperSheet.Line> of(String bodyId, Finance finance) {
        List<PaperSheet.Line> lines = new ArrayList<>();
        add(lines, "Auswirkungen", finance.effect() == Finance.Effect.YES ? "ja" : finance.effect().label());
        add(lines, "Art", finance.kind() == null ? null : finance.kind().label());
        add(lines, "Gesamtbetrag", euros(finance.amount()));
        add(lines, "Insgesamt bereitzustellen", euros(finance.toProvide()));
        add(lines, "Davon im laufenden Haushaltsjahr", euros(finance.thisYear()));
        add(lines, "Bereits veranschlagt", euros(finance.alreadyPlanned()));
        add(lines, "Haushaltsstelle", finance.budgetItem());
        add(lines, "Haushaltsermächtigung reicht aus", yesNo(finance.authorisationSufficient()));
        add(lines, "Pflichtaufgabe", yesNo(finance.mandatory()));
        add(lines, "Aufwand", overrun(finance.expenseOverrun()));
        add(lines, "Auszahlung", overrun(finance.paymentOverrun()));
        add(lines, "Verschlechterung des Jahresergebnisses", euros(finance.deficitIncrease()));
        add(lines, "Deckungsvorschlag", finance.coverProposal());
        add(lines, "Begründung der Unabweisbarkeit", finance.necessityReason());
        if (finance.overruns()) {
            add(lines, "Folge nach § 83 GO NRW", budget.of(bodyId, finance).label());
        }
        return lines;
    }

    private static void add(List<PaperSheet.Line> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(new PaperSheet.Line(name, value));
        }
    }

    private static @Nullable String euros(@Nullable BigDecimal amount) {
        return amount == null ? null : GermanTexts.euros(amount);
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "ja" : "nein";
    }

    private static @Nullable String overrun(@Nullable Overrun overrun) {
        return overrun == null ? null : overrun.label();
    }
}
