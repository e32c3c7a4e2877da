package de.beschlusslauf.register.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.register.FoundPaper;
import org.jspecify.annotations.Nullable;

/** One line of the result list, in words; empty where there is nothing to say. */
record Line(UUID id, String reference, String subject, String status, boolean publicPaper, String department,
        String amount, String decidedAmount, String decidedBy, String outcome, String day) {

    static Line of(FoundPaper paper, Map<String, String> organizations) {
        return new Line(paper.paperId(), paper.reference(), paper.subject(), paper.status().label(),
                paper.publicPaper(), organizations.getOrDefault(paper.department(), paper.department()),
                euros(paper.amountCents()), euros(paper.decidedCents()),
                paper.decidedBy() == null ? "" : organizations.getOrDefault(paper.decidedBy(), paper.decidedBy()),
                paper.outcome() == null ? "" : paper.outcome().label(),
                paper.decidedOn() == null ? "" : GermanDays.date(paper.decidedOn()));
    }

    /** "12.000,50 €"; empty if there is no amount. */
    static String euros(@Nullable Long cents) {
        return cents == null ? "" : NumberFormat.getCurrencyInstance(Locale.GERMANY).format(BigDecimal.valueOf(cents, 2));
    }
}
