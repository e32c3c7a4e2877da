package de.beschlusslauf.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/** What stands in the form that finds sessions, as it was typed; the names are those of the address. */
record SessionForm(@Nullable String gremium, @Nullable String von, @Nullable String bis) {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Ids of those bodies whose sessions are looked for. */
    List<String> among(List<String> bodies) {
        String wanted = SearchForm.word(gremium);
        return wanted == null ? bodies : bodies.stream().filter(wanted::equals).toList();
    }

    /** @throws de.beschlusslauf.refusal.Refusal that names the field, if it is no day */
    Instant from() {
        LocalDate day = SearchForm.day("von", von);
        return day == null ? Instant.EPOCH : Zones.startOf(day);
    }

    /** Exclusive. @throws de.beschlusslauf.refusal.Refusal that names the field, if it is no day */
    Instant to() {
        LocalDate day = SearchForm.day("bis", bis);
        return Zones.startOf(day == null ? LAST_DAY : day.plusDays(1));
    }
}
