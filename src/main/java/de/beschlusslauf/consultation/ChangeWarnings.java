package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.consultation.ChangePreview.ChangedDeadline;
import de.beschlusslauf.consultation.ChangePreview.ChangedStation;

/** What becomes late by a change of a session, or cannot be kept, in German sentences. */
final class ChangeWarnings {

    private ChangeWarnings() {
    }

    /** @param needed papers that fall behind the day which their author named, one sentence each */
    static List<String> of(List<ChangedStation> stations, List<ChangedDeadline> days, List<String> needed) {
        List<String> warnings = new ArrayList<>();
        stations.stream().filter(station -> station.to() == null).forEach(station -> warnings.add("Für "
                + station.paper() + " gibt es keine passende Sitzung (" + station.organization()
                + "); das Ratsbüro muss eine wählen."));
        warnings.addAll(late(days));
        days.stream().filter(ChangedDeadline::overruled).map(ChangeWarnings::overruled).forEach(warnings::add);
        warnings.addAll(needed);
        return warnings;
    }

    /** One sentence for what is due by the same name on the same day, however many matters that concerns. */
    private static List<String> late(List<ChangedDeadline> days) {
        Map<String, List<ChangedDeadline>> together = days.stream().filter(ChangedDeadline::late).collect(
                Collectors.groupingBy(day -> day.label() + day.to(), LinkedHashMap::new, Collectors.toList()));
        return together.values().stream().map(same -> same.get(0).label() + " (" + same.stream().map(ChangedDeadline::matter)
                .distinct().collect(Collectors.joining(", ")) + ") fällt auf den "
                + GermanDays.date(Objects.requireNonNull(same.get(0).to())) + "; der Tag ist schon vorbei.").toList();
    }

    private static String overruled(ChangedDeadline day) {
        return day.label() + " (" + day.matter() + "): Der festgelegte " + GermanDays.date(Objects.requireNonNull(day.from()))
                + " gilt nicht mehr; " + (day.to() == null ? "die Frist entfällt."
                        : "nach der neuen Planung ist es der " + GermanDays.date(day.to()) + ".");
    }
}
