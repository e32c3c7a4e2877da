package de.beschlusslauf.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.register.RegisterQuery;
import de.beschlusslauf.register.RegisterSearch;
import de.beschlusslauf.register.SavedSearches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Search form and result list of the register. */
@Controller
class RegisterPage {

    private static final int SIZE = 50;

    private final RegisterSearch search;
    private final SavedSearches saved;
    private final Reads reads;
    private final Organizations organizations;
    private final Visitor visitor;

    RegisterPage(RegisterSearch search, SavedSearches saved, Reads reads, Organizations organizations,
            Visitor visitor) {
        this.search = search;
        this.saved = saved;
        this.reads = reads;
        this.organizations = organizations;
        this.visitor = visitor;
    }

    /** @param nach last row of the page before, as the link to the next page writes it */
    @GetMapping("/register")
    String show(@ModelAttribute("form") SearchForm form, @RequestParam(required = false) @Nullable String nach,
            Model model) {
        String body = visitor.bodyId();
        model.addAttribute("address", form.address());
        model.addAttribute("fields", form.fields());
        model.addAttribute("bodies", organizations.deliberatingBodies(body));
        model.addAttribute("departments", organizations.departments(body));
        model.addAttribute("outcomes", Arrays.asList(Outcome.values()));
        model.addAttribute("saved", saved.of(visitor.userId()));
        model.addAttribute("later", nach != null);
        try {
            RegisterQuery query = form.query(body);
            requireKnown("gremium", form.gremium(), organizations.deliberatingBodies(body));
            requireKnown("amt", form.amt(), organizations.departments(body));
            find(query, after(nach), model);
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.sentence());
            model.addAttribute("wrong", refusal.field());
            model.addAttribute("lines", List.of());
        }
        return "register/search";
    }

    private static void requireKnown(String field, @Nullable String id, List<Organization> known) {
        String wanted = SearchForm.word(id);
        if (wanted != null && known.stream().noneMatch(each -> each.id().equals(wanted))) {
            throw Refusal.of(field, "Das steht nicht zur Wahl; bitte wählen Sie aus der Liste.");
        }
    }

    private void find(RegisterQuery query, RegisterQuery.@Nullable After after, Model model) {
        RegisterSearch.Found found = search.page(query, visitor.viewer(), after, SIZE);
        reads.found(query.bodyId(), visitor.userId(), "search", found.papers());
        Map<String, String> names = organizations.of(query.bodyId()).stream()
                .collect(Collectors.toMap(Organization::id, Organization::shortName));
        model.addAttribute("lines", found.papers().stream().map(paper -> Line.of(paper, names)).toList());
        if (found.next() != null) {
            model.addAttribute("next", found.next().day() + "_" + found.next().paperId());
        }
    }

    private static RegisterQuery.@Nullable After after(@Nullable String nach) {
        if (nach == null) {
            return null;
        }
        try {
            String[] parts = nach.split("_", 2);
            return new RegisterQuery.After(Days.countable(LocalDate.parse(parts[0])), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal("Diese Seite der Liste gibt es nicht; bitte suchen Sie noch einmal.");
        }
    }
}
