package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * When the last member of a project group was named. Parliamentary groups and administration may be asked as soon as the
 * body has decided: whoever names somebody carries nothing out. While an objection is still possible (§ 54 (1), § 57 (4)
 * GO NRW), whether it is mere preparation is for the council office to say, with a recorded reason.
 *
 * @param day null if it is the day on which the names are entered
 * @param earlyReason why it was mere preparation, null if nobody could object any more
 */
public record NominationDay(@Nullable LocalDate day, @Nullable String earlyReason) {

    /** Named and entered on the same day. */
    public static final NominationDay TODAY = new NominationDay(null, null);

    public NominationDay {
        earlyReason = earlyReason == null || earlyReason.isBlank() ? null : earlyReason.strip();
    }

    /**
     * Names are entered only while the resolution is in force, so that those of the day of entry are never early.
     *
     * @throws Refusal if nobody could be named on that day, or the reason of an early one is missing or gives no early day
     */
    void check(Resolution resolution, LocalDate today) {
        LocalDate on = day == null ? today : day;
        if (on.isAfter(today)) {
            throw Refusal.of("namedOn", "Der Tag der Benennung liegt in der Zukunft; tragen Sie die Mitglieder ein, wenn "
                    + "alle benannt sind.");
        }
        if (on.isBefore(resolution.decidedOn())) {
            throw Refusal.of("namedOn", "Beschlossen wurde erst am " + GermanDays.date(resolution.decidedOn())
                    + "; tragen Sie den Tag ein, an dem die letzte Benennung eingegangen ist.");
        }
        LocalDate windowEndsOn = resolution.objectionsEndOn();
        if (windowEndsOn == null || !on.isBefore(today) || on.isAfter(windowEndsOn)) {
            refuseReason();
        } else if (earlyReason == null) {
            throw Refusal.of("earlyReason", "Benannt wurde, bevor die Kontrollfrist am " + GermanDays.date(windowEndsOn)
                    + " endete; begründen Sie, warum das den Beschluss nur vorbereitet hat.");
        }
    }

    private void refuseReason() {
        if (earlyReason != null) {
            throw Refusal.of("earlyReason", "Benannt wurde erst nach der Kontrollfrist; lassen Sie dieses Feld leer, oder tragen "
                    + "Sie den Tag ein, an dem die letzte Benennung eingegangen ist.");
        }
    }

    /** The reason of something else, and that of an early day behind it. */
    String after(String reason) {
        return earlyReason == null ? reason.strip() : reason.strip() + " " + earlyReason;
    }

    /** For the ledger, beside what else is to be kept; the day if somebody gave it. */
    Map<String, Object> facts(Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        if (day != null) {
            facts.put("namedOn", day);
        }
        return facts;
    }
}
