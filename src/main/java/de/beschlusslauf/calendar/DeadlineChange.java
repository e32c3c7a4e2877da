package de.beschlusslauf.calendar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of a deadline.
 *
 * @param at when
 * @param oldDueAt last moment in time before the change; null when the deadline was set
 * @param newDueAt last moment in time after it
 * @param status after the change
 * @param ruleId rule that gave the new day
 * @param ruleVersion version of that rule
 * @param by user id, {@code system} for a timer
 * @param reason German, as the person wrote it, or what ended it; null if a rule changed the day
 */
public record DeadlineChange(Instant at, @Nullable Instant oldDueAt, Instant newDueAt, DeadlineStatus status,
        String ruleId, String ruleVersion, String by, @Nullable String reason) {

    /** German: who did it, when and why, and which day it was before; empty for a day that a rule gave. */
    List<String> sentences(NamesOfPersons names) {
        if (reason == null) {
            return List.of();
        }
        String who = " durch " + ("system".equals(by) ? "das Programm" : names.of(by));
        String when = " am " + GermanDays.date(Zones.dayOf(at));
        return List.of((status == DeadlineStatus.OPEN ? "Zuletzt geändert" + when + who + before()
                : "Beendet" + when + who + ", Ergebnis „" + status.label() + "“") + ": "
                + reason.replaceFirst("\\.$", "") + ".");
    }

    private String before() {
        return oldDueAt == null || Zones.dayOf(oldDueAt).equals(Zones.dayOf(newDueAt)) ? ""
                : ", bisher " + GermanDays.date(Zones.dayOf(oldDueAt));
    }
}
