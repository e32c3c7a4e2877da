package de.beschlusslauf.roadmap.web;

import java.util.List;

import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryView;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roadmap of a municipality: measures, visions, reports and reviews with their phases and versions. */
@RestController
@RequestMapping("/api/roadmap")
class RoadmapApi {

    private final RoadmapDirectory roadmap;

    private final ToldEntries told;

    private final CurrentActor actors;

    RoadmapApi(RoadmapDirectory roadmap, ToldEntries told, CurrentActor actors) {
        this.roadmap = roadmap;
        this.told = told;
        this.actors = actors;
    }

    /**
     * Entries of the roadmap, those that have ended last, otherwise earliest due date first; of what is not public only those read
     * what it is who may read the paper, and the department that has to do it.
     *
     * @param body municipality
     * @param department id of the owner; any if left out
     * @param status any if left out
     */
    @GetMapping
    RoadmapPage list(@RequestParam String body, @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable EntryStatus status, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Actor actor = actors.requireIn(body);
        Page<EntryView> found = roadmap.list(body, department, status, Pages.of(page, size));
        return new RoadmapPage(told.of(found.getContent(), body, actor).entries(), page, size, found.getTotalElements());
    }

    /**
     * One page of the roadmap, those that have ended last, otherwise earliest due date first.
     *
     * @param entries those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record RoadmapPage(List<EntryView> entries, int page, int size, long total) {
    }
}
