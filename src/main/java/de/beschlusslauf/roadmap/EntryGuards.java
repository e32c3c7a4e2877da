package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;

/** What must hold before an entry changes. */
final class EntryGuards {

    private EntryGuards() {
    }

    /** @throws Refusal if it has ended, or waits for the second person */
    static void running(EntryState entry) {
        if (entry.status.ended() || entry.status == EntryStatus.AWAITING_CONFIRMATION) {
            throw Refusal.conflict("„" + entry.title + "“ ist bereits " + entry.status.label()
                    + "; laden Sie die Seite neu.");
        }
    }

    /** @throws Refusal if nobody has reported it as done */
    static Completion reported(EntryState entry) {
        if (entry.completion == null || entry.status != EntryStatus.AWAITING_CONFIRMATION) {
            throw Refusal.conflict("„" + entry.title + "“ ist nicht erledigt gemeldet; laden Sie die Seite neu.");
        }
        return entry.completion;
    }

    /** @throws Refusal if the day is not after the day of the change; {@code what} begins its sentence */
    static void later(String field, LocalDate day, Authorship by, String what) {
        if (!day.isAfter(by.day())) {
            throw Refusal.of(field, what + " muss nach heute liegen; wählen Sie einen späteren Tag.");
        }
    }

    /** @throws Refusal if nobody says why */
    static Authorship reason(Authorship by) {
        if (by.reason() == null || by.reason().isBlank()) {
            throw Refusal.of("reason", "Die Begründung fehlt; schreiben Sie in einem Satz, warum.");
        }
        return by;
    }
}
