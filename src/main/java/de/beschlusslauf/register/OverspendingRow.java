package de.beschlusslauf.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.PaperStatus;
import org.jspecify.annotations.Nullable;

/** A decision about money beyond the budget as it lies in the tables, with the finance block on which it was taken. */
record OverspendingRow(UUID paperId, String reference, String subject, PaperStatus status, String department, boolean publicPaper,
        int textVersion, @Nullable Finance finance, boolean changed, Overspending consequence, long amountCents, CoSignDecision answer,
        @Nullable String decidedBy, Instant decidedAt, @Nullable Outcome outcome, @Nullable LocalDate resolvedOn) {

    static OverspendingRow of(ResultSet row, ObjectMapper mapper) throws SQLException {
        Date resolvedOn = row.getDate("resolved_on");
        return new OverspendingRow(row.getObject("paper_id", UUID.class), row.getString("reference"), row.getString("subject"),
                PaperStatus.valueOf(row.getString("status")), row.getString("department"), row.getBoolean("public_paper"),
                row.getInt("text_version"), finance(row.getString("finance"), mapper), row.getBoolean("changed"),
                Overspending.valueOf(row.getString("consequence")), row.getLong("amount_cents"),
                CoSignDecision.valueOf(row.getString("answer")), row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf).orElse(null),
                resolvedOn == null ? null : resolvedOn.toLocalDate());
    }

    OverspendingLine inWords(Map<String, String> people, Map<String, String> departments) {
        return new OverspendingLine(paperId, reference, subject, status.label(), publicPaper,
                departments.getOrDefault(department, department), textVersion, overruns(), finance == null ? null : finance.budgetItem(),
                finance == null ? null : finance.mandatory(), amountCents, finance == null ? null : finance.coverProposal(),
                finance == null ? null : finance.necessityReason(), consequence.label(),
                answer.label(), decidedBy == null ? null : people.getOrDefault(decidedBy, LastingNames.ERASED),
                Zones.dayOf(decidedAt), changed, outcome == null ? null : outcome.label(ConsultationRole.DECISION), resolvedOn);
    }

    private String overruns() {
        if (finance == null) {
            return "Die Angaben zum Geld lassen sich nicht lesen; „Diese Kette jetzt prüfen“ auf der Seite der Vorlage nennt sie";
        }
        return Stream.of(word(finance.expenseOverrun(), "er Aufwand"), word(finance.paymentOverrun(), "e Auszahlung"))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private static Optional<String> word(@Nullable Overrun overrun, String what) {
        return Optional.ofNullable(overrun).map(each -> each.label() + what);
    }

    /** Null if somebody has written there what the application never writes. */
    private static @Nullable Finance finance(String json, ObjectMapper mapper) {
        try {
            return mapper.readValue(json, Finance.class);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
