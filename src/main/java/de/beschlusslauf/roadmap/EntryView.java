package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the roadmap as programs read it.
 *
 * @param field field of action (Handlungsfeld), or null
 * @param ownerDepartment id of the department
 * @param childPaperId paper that a report entry ordered, or null
 */
public record EntryView(EntryId id, PaperId paperId, ResolutionId resolutionId, int number, EntryType type,
        String title, @Nullable String field, String ownerDepartment, @Nullable LocalDate dueOn, Priority priority,
        @Nullable String category, EntryStatus status, String statusLabel, TrafficLight light,
        @Nullable PaperId childPaperId, List<Phase> phases, @Nullable Completion completion,
        List<EntryVersion> versions) {

    static EntryView of(RoadmapEntry entry, LocalDate today) {
        return new EntryView(entry.id(), entry.paperId(), entry.resolutionId(), entry.number(), entry.type(),
                entry.title(), entry.field(), entry.ownerDepartment(), entry.dueOn(), entry.priority(),
                entry.category(), entry.status(), entry.status().label(), TrafficLight.of(entry, today),
                entry.childPaperId(), entry.phases().all(), entry.completion(), entry.versions());
    }
}
