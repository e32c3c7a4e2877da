package de.beschlusslauf.meeting.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MinutesDraft;
import de.beschlusslauf.meeting.MinutesNote;
import de.beschlusslauf.refusal.Refusal;

/** Turns what the minute-taker enters into the draft of the minutes. */
final class MinutesForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Zones.BERLIN);

    private MinutesForms() {
    }

    static MinutesDraft draft(Meeting meeting, WriteMinutes.Answer answer) {
        LocalTime began = time("began", answer.began());
        LocalTime ended = time("ended", answer.ended());
        LocalDate lastDay = ended.isBefore(began) ? meeting.day().plusDays(1) : meeting.day();
        Map<UUID, String> texts = new HashMap<>();
        answer.items().stream().filter(row -> row.text() != null)
                .forEach(row -> texts.put(id("items", row.item()), row.text()));
        List<MinutesNote> notes = answer.corrections() == null ? List.of() : answer.corrections().stream()
                .map(row -> new MinutesNote(id("corrections", row.minutes()), row.text())).toList();
        return new MinutesDraft(Zones.meant(meeting.day().atTime(began), "began"), Zones.meant(lastDay.atTime(ended), "ended"), answer.present(),
                answer.absent(), answer.others(), answer.remarks(), texts, notes);
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static LocalTime time(String field, String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException e) {
            throw Refusal.of(field, "Schreiben Sie die Uhrzeit mit Stunden und Minuten, zum Beispiel 18:00.");
        }
    }

    private static UUID id(String field, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(field, "Ein Eintrag ist nicht zu erkennen; öffnen Sie die Aufgabe neu.");
        }
    }
}
