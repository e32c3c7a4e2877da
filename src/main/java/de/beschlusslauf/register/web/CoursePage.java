package de.beschlusslauf.register.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.register.PaperRecord;
import de.beschlusslauf.register.PaperRecords;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.register.RegisterQuery;
import de.beschlusslauf.register.RegisterSearch;
import de.beschlusslauf.register.TimeLine;
import de.beschlusslauf.register.TimeLineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of pages that Cockpit shows in its tab "Beschlussverlauf": papers, running and ended, and their time lines. */
@Controller
class CoursePage {

    private static final int SIZE = 20;

    private final PaperRecords records;
    private final TimeLine timeLine;
    private final RegisterSearch search;
    private final Organizations organizations;
    private final Reads reads;
    private final Damage damage;
    private final Visitor visitor;

    CoursePage(PaperRecords records, TimeLine timeLine, RegisterSearch search, Organizations organizations, Reads reads,
            Damage damage, Visitor visitor) {
        this.damage = damage;
        this.records = records;
        this.timeLine = timeLine;
        this.search = search;
        this.organizations = organizations;
        this.reads = reads;
        this.visitor = visitor;
    }

    @GetMapping("/register/papers/{id}/verlauf")
    String course(@PathVariable UUID id, Model model) {
        return damage.partOr(id, model, () -> known(id, model));
    }

    private String known(UUID id, Model model) {
        PaperRecord paper = records.require(id, visitor.bodyId(), visitor.viewer());
        reads.paper(paper, visitor.userId(), "course");
        model.addAttribute("paper", paper);
        List<TimeLineEntry> line = timeLine.of(paper, visitor.viewer());
        reads.reasons(paper, line, visitor.userId(), visitor.leavesTrace());
        model.addAttribute("line", line.stream().map(Moment::of).toList());
        return "register/course :: paper";
    }

    /** @param q words or part of the number; everything if empty */
    @GetMapping("/register/verlauf")
    String papers(@RequestParam(defaultValue = "") String q, Model model) {
        String body = visitor.bodyId();
        RegisterQuery all = RegisterQuery.all(body);
        RegisterSearch.Found found = search.page(asked(all, SearchForm.word(q)), visitor.viewer(), null, SIZE);
        reads.found(body, visitor.userId(), "search", found.papers());
        Map<String, String> names = organizations.of(body).stream()
                .collect(Collectors.toMap(Organization::id, Organization::shortName));
        model.addAttribute("lines", found.papers().stream().map(paper -> Line.of(paper, names)).toList());
        model.addAttribute("next", found.next());
        return "register/course :: papers";
    }

    private static RegisterQuery asked(RegisterQuery all, @Nullable String words) {
        if (words == null) {
            return all;
        }
        return words.matches("\\S*\\d\\S*") ? all.withReference(words) : all.withWords(words);
    }
}
