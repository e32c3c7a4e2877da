package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the roadmap as programs read it.
 *
 * @param id never changes
 * @param paperId the paper
 * @param resolutionId the decided part
 * @param number among the entries of the part, from 1
 * @param type measure, vision, report or review
 * @param title German; that it is not public where the rest is withheld
 * @param field field of action (Handlungsfeld), or null
 * @param ownerDepartment id of the department
 * @param dueOn null for entries without a date
 * @param priority among all entries of the municipality
 * @param category as the department sorts it; null if it does not
 * @param status where it stands
 * @param statusLabel the status in German
 * @param light green, yellow or red, as of today
 * @param childPaperId paper that a report entry ordered, or null
 * @param phases in their order; empty if it has none
 * @param completion null while it is not reported done
 * @param versions after each change, oldest first
 */
public record EntryView(EntryId id, PaperId paperId, ResolutionId resolutionId, int number, EntryType type,
        String title, @Nullable String field, String ownerDepartment, @Nullable LocalDate dueOn, Priority priority,
        @Nullable String category, EntryStatus status, String statusLabel, TrafficLight light,
        @Nullable PaperId childPaperId, List<Phase> phases, @Nullable Completion completion,
        List<EntryVersion> versions) {

    private static final String WITHHELD = "nichtöffentlich";

    /** For whoever may not read the paper: that somebody has something to do until when, and nothing of what it is. */
    public EntryView withheld() {
        return new EntryView(id, paperId, resolutionId, number, type, WITHHELD, null, ownerDepartment, dueOn, priority, null, status,
                statusLabel, light, null, List.of(), null, List.of());
    }

    static EntryView of(RoadmapEntry entry, LocalDate today) {
        return new EntryView(entry.id(), entry.paperId(), entry.resolutionId(), entry.number(), entry.type(),
                entry.title(), entry.field(), entry.ownerDepartment(), entry.dueOn(), entry.priority(),
                entry.category(), entry.status(), entry.status().label(), TrafficLight.of(entry, today),
                entry.childPaperId(), entry.phases().all(), entry.completion(), entry.versions());
    }
}
