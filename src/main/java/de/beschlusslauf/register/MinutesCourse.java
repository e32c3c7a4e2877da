package de.beschlusslauf.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.organization.LastingNames;
import org.jspecify.annotations.Nullable;

/** How far the minutes of a session are, in German sentences. */
final class MinutesCourse {

    private MinutesCourse() {
    }

    /** User ids of those whom {@link #of} names. */
    static Stream<String> people(Minutes minutes) {
        return Stream.of(minutes.writtenBy(), minutes.signedBy(), minutes.countersignedBy()).filter(Objects::nonNull);
    }

    /** @param names by user id */
    static List<String> of(Minutes minutes, Map<String, String> names) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Geschrieben von " + name(names, minutes.writtenBy()) + ".");
        add(sentences, "Unterschrieben am ", minutes.signedAt(), " von " + name(names, minutes.signedBy()));
        add(sentences, "Vom Vorsitz unterschrieben am ", minutes.countersignedAt(), " von "
                + name(names, minutes.countersignedBy()));
        add(sentences, "Öffentlicher Teil veröffentlicht am ", minutes.publishedAt(), "");
        if (minutes.publishedAt() == null) {
            sentences.add("Noch nicht veröffentlicht.");
        }
        return List.copyOf(sentences);
    }

    private static void add(List<String> sentences, String what, @Nullable Instant at, String who) {
        if (at != null) {
            sentences.add(what + GermanDays.withTime(at) + who + ".");
        }
    }

    private static String name(Map<String, String> names, @Nullable String userId) {
        return userId == null ? LastingNames.ERASED : names.getOrDefault(userId, LastingNames.ERASED);
    }
}
