package de.beschlusslauf.meeting;

import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;

/**
 * The day on which the chair fixed the agenda (GO NRW § 48 (1)), which the program may learn of later; nothing is delivered
 * before it.
 */
record FixingDay(LocalDate day) {

    /**
     * @param submission last day on which papers could reach the agenda; whoever fixes it today is not bound by it
     * @throws Refusal if the day lies ahead, or papers could still come onto the agenda then
     */
    void check(LocalDate submission, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.of("fixedOn", "Der Tag der Festsetzung liegt in der Zukunft; tragen Sie ein, wann die Tagesordnung "
                    + "festgesetzt worden ist.");
        }
        if (day.isBefore(today) && day.isBefore(submission)) {
            throw Refusal.of("fixedOn", "Am " + GermanDays.date(day) + " konnten noch Vorlagen auf die Tagesordnung kommen; "
                    + "Abgabeschluss war erst am " + GermanDays.date(submission) + ". Berichtigen Sie den Tag der Festsetzung.");
        }
    }
}
