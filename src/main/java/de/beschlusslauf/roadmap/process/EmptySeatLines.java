package de.beschlusslauf.roadmap.process;

import java.util.List;

import de.beschlusslauf.roadmap.EmptySeats;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.ProjectGroup;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.Choice;
import org.springframework.stereotype.Component;

/** Tells the forms after the nominations which seats of a project group have stayed empty. */
@Component
class EmptySeatLines {

    private final RoadmapDirectory roadmap;

    private final Departments departments;

    EmptySeatLines(RoadmapDirectory roadmap, Departments departments) {
        this.roadmap = roadmap;
        this.departments = departments;
    }

    record Line(String sentence) {
    }

    /** Seats for which somebody may be named later; none if the entry has no project group, or a complete one. */
    EmptySeats vacant(RoadmapEntry entry) {
        return roadmap.group(entry.id()).map(ProjectGroup::emptySeats).orElse(EmptySeats.NONE);
    }

    /** Who may name somebody for them. */
    List<Choice> parties(RoadmapEntry entry) {
        return SeatRows.parties(vacant(entry), departments.factions(entry.bodyId()));
    }

    /** Empty if the entry has no project group, or a complete one. */
    List<Line> of(RoadmapEntry entry) {
        return roadmap.group(entry.id()).filter(group -> !group.isComplete() && entry.status() != EntryStatus.OPEN)
                .map(group -> List.of(new Line("Die Projektgruppe arbeitet mit " + group.nominations().size() + " von "
                        + group.size() + " Mitgliedern. " + empty(entry, group)))).orElse(List.of());
    }

    /** Everybody who is named, with who named them; empty if the entry has no project group. */
    List<Line> members(RoadmapEntry entry) {
        return roadmap.group(entry.id()).map(group -> group.nominations().stream().map(each -> new Line(each.name() + " ("
                + (each.faction() == null ? "Verwaltung" : departments.name(entry.bodyId(), each.faction())) + ")")).toList())
                .orElse(List.of());
    }

    private String empty(RoadmapEntry entry, ProjectGroup group) {
        return group.emptySeats().inWords(faction -> departments.name(entry.bodyId(), faction));
    }
}
