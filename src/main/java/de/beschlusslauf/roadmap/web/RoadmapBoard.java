package de.beschlusslauf.roadmap.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryView;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roadmap of the reader's own municipality as a page: what was resolved, who carries it out, by when, and how far it is. */
@Controller
class RoadmapBoard {

    static final int SIZE = 50;

    private final RoadmapDirectory roadmap;

    private final PaperReader papers;

    private final ToldEntries told;

    private final Organizations organizations;

    private final CurrentActor actors;

    RoadmapBoard(RoadmapDirectory roadmap, PaperReader papers, ToldEntries told, Organizations organizations,
            CurrentActor actors) {
        this.roadmap = roadmap;
        this.papers = papers;
        this.told = told;
        this.organizations = organizations;
        this.actors = actors;
    }

    /**
     * What has ended comes last, otherwise the earliest due date first.
     *
     * @param amt id of the owner; empty for any
     * @param stand name of a status; empty for any
     * @param seite from 0
     */
    @GetMapping("/roadmap")
    String show(@RequestParam(defaultValue = "") String amt, @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "0") int seite, Model model) {
        Actor actor = actors.require();
        String body = actor.bodyIds().stream().filter(actor::mayRead).findFirst().orElseThrow(() -> Refusal.forbidden(
                "Die Roadmap lesen Beschäftigte und die Rechnungsprüfung einer Kommune; bitte lassen Sie sich dort eintragen."));
        Page<EntryView> found = roadmap.list(body, amt.isEmpty() ? null : amt, status(stand), Pages.of(seite, SIZE));
        ToldEntries.Told shown = told.of(found.getContent(), body, actor);
        List<Organization> departments = organizations.departments(body);
        model.addAttribute("lines", lines(shown.entries(), papers.summaries(shown.papers()), departments));
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("more", found.hasNext());
        model.addAttribute("departments", departments);
        model.addAttribute("statuses", EntryStatus.values());
        model.addAttribute("amt", amt);
        model.addAttribute("stand", stand);
        model.addAttribute("seite", seite);
        return "roadmap";
    }

    private static List<RoadmapLine> lines(List<EntryView> found, Map<PaperId, PaperSummary> papers,
            List<Organization> departments) {
        Map<String, String> names = departments.stream().collect(Collectors.toMap(Organization::id, Organization::name));
        return found.stream().map(entry -> RoadmapLine.of(entry, papers.get(entry.paperId()),
                names.getOrDefault(entry.ownerDepartment(), entry.ownerDepartment()))).toList();
    }

    private static @Nullable EntryStatus status(String name) {
        return name.isEmpty() ? null : Arrays.stream(EntryStatus.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.of("stand", "Diesen Stand gibt es nicht; bitte wählen Sie einen aus der Liste."));
    }
}
