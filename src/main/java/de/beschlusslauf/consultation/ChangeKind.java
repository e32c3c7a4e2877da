package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The ways to change a planned session. */
public enum ChangeKind {

    MOVE("verlegen"), CANCEL("absagen"), SPLIT("teilen");

    /** Key of the field with the day, in the form; programs name the whole start. */
    public static final String DAY = "day";

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }

    /**
     * The change with what this kind of it needs; the rest is passed over.
     *
     * @throws Refusal if something is missing, with the field {@code day}, {@code place} or {@code stations}
     */
    public SessionChange change(@Nullable Instant start, @Nullable String place, List<ConsultationId> stations,
            @Nullable MeetingId into) {
        return switch (this) {
            case MOVE -> new SessionChange.Move(require(start, DAY, "Nennen Sie Tag und Uhrzeit, auf die die "
                    + "Sitzung verlegt wird."), require(place, "place", "Nennen Sie den Ort der Sitzung."));
            case CANCEL -> new SessionChange.Cancel();
            case SPLIT -> split(start, place, stations, into);
        };
    }

    private static SessionChange split(@Nullable Instant start, @Nullable String place, List<ConsultationId> stations,
            @Nullable MeetingId into) {
        if (stations.isEmpty()) {
            throw Refusal.of("stations", "Wählen Sie die Vorlagen, die in der anderen Sitzung beraten werden.");
        }
        if (into == null) {
            require(start, DAY, "Wählen Sie eine Sitzung oder nennen Sie Tag und Uhrzeit der neuen.");
            require(place, "place", "Nennen Sie den Ort der neuen Sitzung.");
        }
        return new SessionChange.Split(stations, into, into == null ? start : null, into == null ? place : null);
    }

    private static <T> T require(@Nullable T value, String field, String sentence) {
        if (value == null) {
            throw Refusal.of(field, sentence);
        }
        return value;
    }
}
