package de.beschlusslauf.roadmap.web;

import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryView;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.TrafficLight;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the roadmap as people read it; all texts are German.
 *
 * @param reference of the paper; that it is not public where it is withheld
 * @param paper address of the paper in the register; null where it is withheld
 * @param kind kind and field of action
 * @param due day, or that there is none
 * @param hurry "überfällig", "bald fällig" or empty
 * @param report how its department last said that it is doing, since when; empty if it did not, or it has ended
 * @param phases one sentence each; empty if there is only the whole
 */
record RoadmapLine(String reference, @Nullable String paper, String title, String kind, String owner, String due, String priority,
        String status, String hurry, String report, List<String> phases) {

    /** @param paper null where it is withheld */
    static RoadmapLine of(EntryView entry, @Nullable PaperSummary paper, String owner) {
        return new RoadmapLine(paper == null ? "nichtöffentlich" : paper.reference(),
                paper == null ? null : "/register/papers/" + paper.id().value(), entry.title(),
                entry.type().label() + (entry.field() == null ? "" : ", " + entry.field()), owner,
                entry.dueOn() == null ? "ohne Frist" : GermanDays.date(entry.dueOn()), entry.priority().label(),
                entry.statusLabel(), hurry(entry), report(entry), entry.phases().size() < 2 ? List.of()
                        : entry.phases().stream().map(RoadmapLine::phase).toList());
    }

    private static String hurry(EntryView entry) {
        return entry.light() == TrafficLight.RED ? "überfällig"
                : entry.light() == TrafficLight.YELLOW && entry.status() != EntryStatus.DEFERRED ? "bald fällig" : "";
    }

    private static String report(EntryView entry) {
        return entry.status().ended() ? "" : entry.versions().stream().filter(version -> version.change().isReport())
                .reduce((earlier, later) -> later).map(last -> last.change().label() + " (" + GermanDays.date(Zones.dayOf(last.at())) + "): "
                        + last.reason()).orElse("");
    }

    private static String phase(Phase phase) {
        return phase.title() + " bis " + GermanDays.date(phase.dueOn()) + ": " + phase.status().label();
    }
}
