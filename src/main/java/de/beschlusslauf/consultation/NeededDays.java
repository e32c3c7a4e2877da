package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/** Finds out whether a change of sessions puts a paper behind the day on which its author needs the decision. */
final class NeededDays {

    private NeededDays() {
    }

    /**
     * An open station of the paper.
     *
     * @param before when its session was before the change; null without one
     * @param now when it is afterwards; null without one
     */
    record Stop(int rank, boolean decides, @Nullable Instant before, @Nullable Instant now) {
    }

    /** German warning; empty if the day is kept, or was missed by as much before or more. */
    static Optional<String> warning(String reference, @Nullable LocalDate neededBy, List<Stop> stops) {
        if (neededBy == null || stops.isEmpty()) {
            return Optional.empty();
        }
        LocalDate before = adoption(stops, false);
        LocalDate now = adoption(stops, true);
        boolean kept = now != null && (!now.isAfter(neededBy) || before != null && before.isAfter(now));
        if (kept || Objects.equals(before, now)) {
            return Optional.empty();
        }
        String needed = "Achtung: " + reference + " wird bis " + GermanDays.date(neededBy) + " gebraucht; ";
        if (now == null) {
            return Optional.of(needed + "nach der Änderung ist offen, wann der Beschluss kommt.");
        }
        long days = ChronoUnit.DAYS.between(neededBy, now);
        return Optional.of(needed + "der Beschluss käme am " + GermanDays.date(now) + ", " + days
                + (days == 1 ? " Tag" : " Tage") + " zu spät.");
    }

    /** Null if a session is missing, or comes before the body before is through. */
    private static @Nullable LocalDate adoption(List<Stop> stops, boolean now) {
        boolean deciding = stops.stream().anyMatch(Stop::decides);
        Instant through = Instant.MIN;
        Instant adoption = null;
        int rank = Integer.MIN_VALUE;
        Instant before = Instant.MIN;
        for (Stop stop : stops.stream().sorted(Comparator.comparingInt(Stop::rank)).toList()) {
            if (stop.rank() > rank) {
                rank = stop.rank();
                before = through;
            }
            Instant at = now ? stop.now() : stop.before();
            if (at == null || !at.isAfter(before)) {
                return null;
            }
            through = at.isAfter(through) ? at : through;
            if (stop.decides() || !deciding) {
                adoption = adoption == null || at.isAfter(adoption) ? at : adoption;
            }
        }
        return adoption == null ? null : Zones.dayOf(adoption);
    }
}
