package de.beschlusslauf.lateness;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Which deadlines may be extended, and until when. Every refusal names the reason. */
@Component
class ExtensionRules {

    private final Map<DeadlineKind, Extendable> byKind = new EnumMap<>(DeadlineKind.class);

    private final BusinessCalendar calendar;

    private final ExtensionRoom room;

    ExtensionRules(List<Extendable> extendables, BusinessCalendar calendar, ExtensionRoom room) {
        extendables.forEach(each -> each.kinds().forEach(kind -> byKind.put(kind, each)));
        this.calendar = calendar;
        this.room = room;
    }

    /** Kinds of deadlines that are ever extended. */
    Set<DeadlineKind> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /** Empty if deadlines of that kind are never extended. */
    Optional<Extendable> find(Deadline deadline) {
        return Optional.ofNullable(byKind.get(deadline.kind()));
    }

    /** @throws Refusal if deadlines of that kind are never extended */
    Extendable require(Deadline deadline) {
        return find(deadline).orElseThrow(() -> Refusal.of("task", "„" + deadline.kind().label()
                + "“ lässt sich nicht verlängern: " + whyNot(deadline)));
    }

    private static String whyNot(Deadline deadline) {
        return switch (deadline.kind().origin()) {
            case STATE_LAW -> "Das Gesetz setzt diese Frist (" + deadline.derivation().legalBasis() + ").";
            case LOCAL_LAW -> "Sie folgt aus " + deadline.derivation().legalBasis()
                    + " und ändert sich nur mit dem Tag, an dem sie hängt; wenden Sie sich an das Ratsbüro.";
            case PERSON -> "Wer den Termin gesetzt hat, kann einen anderen festlegen; wenden Sie sich dorthin.";
        };
    }

    /** @throws Refusal if the day is none that can be granted */
    void check(Deadline deadline, LocalDate day, String field) {
        Extendable extendable = require(deadline);
        if (!room.isLater(deadline, day)) {
            throw Refusal.of(field, "Die neue Frist muss nach heute und nach der bisherigen (" + GermanDays.date(
                    deadline.dueOn()) + ") liegen; wählen Sie einen späteren Tag.");
        }
        extendable.check(deadline, day);
        if (!calendar.isWorkingDay(deadline.bodyId(), day)) {
            LocalDate before = calendar.previousWorkingDay(deadline.bodyId(), day);
            throw Refusal.of(field, "Am " + GermanDays.dative(day) + ", wird nicht gearbeitet; " + (room.isLater(deadline, before)
                    ? "möglich ist zum Beispiel " + GermanDays.withWeekday(before) : "wählen Sie einen Arbeitstag") + ".");
        }
    }
}
