package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * When a paper can be adopted at the earliest, as sessions are planned now.
 *
 * @param stops bodies in the order in which they deal with it
 * @param adoption day on which the last deciding body can decide; null if a body before it has no fitting session
 * @param neededBy day until which the author needs the decision; null if none was named
 */
public record Forecast(List<Stop> stops, @Nullable LocalDate adoption, @Nullable LocalDate neededBy) {

    public Forecast {
        stops = List.copyOf(stops);
    }

    /**
     * One body on the way.
     *
     * @param organization its short name
     * @param session in which it would deal with it; null if none fits
     * @param day of that session; null if none fits
     * @param planned it is the session that was chosen; false if that one comes too early by now, or none was chosen
     */
    public record Stop(String organization, @Nullable MeetingId session, @Nullable LocalDate day, boolean planned) {
    }

    /** The decision would come after the day that the author named, or nobody knows when. */
    public boolean isTooLate() {
        return neededBy != null && (adoption == null || adoption.isAfter(neededBy));
    }

    /** German sentences: the earliest day, what is missing, and whether the author's day is kept; never empty. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (adoption != null) {
            sentences.add("Frühester Beschluss: " + GermanDays.withWeekday(adoption) + " (" + stops.stream()
                    .sorted(Comparator.comparing(Stop::day, Comparator.nullsLast(Comparator.naturalOrder())))
                    .map(stop -> stop.organization() + " " + (stop.day() == null ? "offen" : GermanDays.date(stop.day())))
                    .collect(Collectors.joining(", dann ")) + ").");
        }
        stops.stream().filter(stop -> stop.day() == null).findFirst().ifPresent(stop -> sentences.add("Für das Gremium "
                + stop.organization() + " ist keine Sitzung geplant, zu der die Vorlage noch rechtzeitig kommt."));
        if (neededBy != null && adoption != null) {
            long days = ChronoUnit.DAYS.between(neededBy, adoption);
            sentences.add(days > 0 ? "Achtung: Der Beschluss wird bis " + GermanDays.date(neededBy)
                    + " gebraucht und käme " + days + (days == 1 ? " Tag" : " Tage") + " zu spät."
                    : "Der Beschluss wird bis " + GermanDays.date(neededBy) + " gebraucht; das reicht.");
        } else if (neededBy != null) {
            sentences.add("Achtung: Der Beschluss wird bis " + GermanDays.date(neededBy)
                    + " gebraucht; nach dem Sitzungskalender ist offen, wann er kommt.");
        }
        return sentences;
    }
}
