package de.beschlusslauf.meeting;

import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The Ladungsfrist of one session (GO NRW § 47 (2) with the Geschäftsordnung).
 *
 * @param latest last day of delivery that keeps the full period
 * @param shortened last day of delivery in utmost urgency; never before the other one, even where holidays make the shortened
 *     period, counted in Werktagen, longer than the full one
 */
public record InvitationPeriod(LocalDate latest, LocalDate shortened) {

    public InvitationPeriod {
        shortened = shortened.isBefore(latest) ? latest : shortened;
    }

    /** Not even the shortened period can be kept any more. */
    boolean isOver(LocalDate today) {
        return shortened.isBefore(today);
    }

    /**
     * @param fixedOn day on which the agenda was fixed
     * @throws Refusal if the delivery lies ahead or before that day, is too late, or shortens the period without a reason
     */
    void check(LocalDate deliveredOn, @Nullable String reason, LocalDate fixedOn, LocalDate today) {
        if (deliveredOn.isAfter(today)) {
            throw Refusal.of("deliveredOn", "Der Tag der Zustellung liegt in der Zukunft; tragen Sie ihn ein, wenn die "
                    + "Mitglieder die Ladung haben.");
        }
        if (deliveredOn.isBefore(fixedOn)) {
            throw Refusal.of("deliveredOn", "Die Tagesordnung ist erst am " + GermanDays.date(fixedOn)
                    + " festgesetzt worden und kann nicht schon am " + GermanDays.date(deliveredOn)
                    + " zugestellt sein; berichtigen Sie den Tag der Zustellung.");
        }
        if (!deliveredOn.isAfter(latest)) {
            return;
        }
        if (deliveredOn.isAfter(shortened)) {
            throw Refusal.of("deliveredOn", "Auch die verkürzte Ladungsfrist ist nicht gewahrt: Zugestellt sein musste bis "
                    + GermanDays.date(shortened) + " (§ 47 Abs. 2 GO NRW, Geschäftsordnung). Verlegen Sie die Sitzung oder "
                    + "sagen Sie sie ab.");
        }
        if (reason == null) {
            throw Refusal.of("shortenedReason", "Die Ladungsfrist endete am " + GermanDays.date(latest)
                    + ". Begründen Sie, warum sie wegen äußerster Dringlichkeit verkürzt wird.");
        }
    }

    /** @throws Refusal if the members had it before the session was moved, so that it was the invitation to the old day */
    static void checkMoved(LocalDate deliveredOn, LocalDate movedOn) {
        if (deliveredOn.isBefore(movedOn)) {
            throw Refusal.of("deliveredOn", "Die Sitzung ist am " + GermanDays.date(movedOn) + " verlegt worden, und was vorher "
                    + "zugestellt war, gilt nicht mehr; tragen Sie den Tag ein, an dem die Mitglieder die neue Ladung hatten.");
        }
    }
}
