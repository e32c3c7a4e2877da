package de.beschlusslauf.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param kind what was asked of the bodies
 * @param status where the paper stands
 * @param department id of the department that answers for it
 * @param publicPaper false for a matter that only those entitled may see
 * @param publicThroughout whether everybody may read all of the line: the result, too, stands on a text that is public
 * @param amountCents what it costs, in cents; null if nobody has said so
 * @param decidedCents what it costs in all as the bodies amended it, in cents; null if none that decided said anything of it
 * @param decidedBy id of the body whose result it is; null before a first result is confirmed, or while the viewer may read none
 * @param outcome of the deciding body, or of the last one that dealt with it; null before
 * @param decidedOn day of that session; null before
 * @param day by which the register is sorted: of the decision, or of the start
 */
public record FoundPaper(UUID paperId, String reference, String subject, PaperKind kind, PaperStatus status,
        String department, boolean publicPaper, boolean publicThroughout, @Nullable Long amountCents, @Nullable Long decidedCents,
        @Nullable String decidedBy, @Nullable Outcome outcome, @Nullable LocalDate decidedOn, LocalDate day) {

    private static final String COMMON = "paper_id, reference, subject, kind, status, department, public_paper,"
            + " amount_cents, decided_cents, ";

    /** For whoever sees everything. */
    static final String COLUMNS = COMMON + "decided_by, outcome, decided_on, day, public_paper and (decided_by, outcome, decided_on)"
            + " is not distinct from (public_decided_by, public_outcome, public_decided_on) as public_throughout";

    /** For everybody else: nothing of what was decided on a text that was not public, once a later one is. */
    static final String PUBLIC_COLUMNS = COMMON + "public_decided_by as decided_by, public_outcome as outcome,"
            + " public_decided_on as decided_on, public_day as day, public_paper as public_throughout";

    static FoundPaper of(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Date decidedOn = row.getDate("decided_on");
        return new FoundPaper(row.getObject("paper_id", UUID.class), row.getString("reference"),
                row.getString("subject"), PaperKind.valueOf(row.getString("kind")),
                PaperStatus.valueOf(row.getString("status")), row.getString("department"),
                row.getBoolean("public_paper"), row.getBoolean("public_throughout"), row.getObject("amount_cents", Long.class),
                row.getObject("decided_cents", Long.class), row.getString("decided_by"), outcome == null ? null : Outcome.valueOf(outcome),
                decidedOn == null ? null : decidedOn.toLocalDate(), row.getDate("day").toLocalDate());
    }
}
