package de.beschlusslauf.register.web;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.register.OverspendingLine;
import de.beschlusslauf.register.OverspendingQuery;
import de.beschlusslauf.register.Overspendings;
import de.beschlusslauf.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money beyond the budget: what needs the council's consent and what the treasury has decided (§ 83 GO NRW). */
@RestController
@RequestMapping("/api/overspendings")
class OverspendingApi {

    private final MoneyList list;

    private final CurrentActor actors;

    OverspendingApi(MoneyList list, CurrentActor actors) {
        this.list = list;
        this.actors = actors;
    }

    /**
     * Decisions of the treasury about money beyond the budget, oldest first; for auditors, archive, council office, managers, the
     * mayor and the treasury. What is not public is recorded.
     *
     * @param body municipality
     * @param from first day on which the treasury answered
     * @param to last such day
     * @param needsCouncil true for what needs the council's consent, false for what the treasury decides and the council learns
     */
    @GetMapping
    OverspendingsPage list(@RequestParam String body, @RequestParam LocalDate from, @RequestParam LocalDate to,
            @RequestParam boolean needsCouncil, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        actors.requireIn(body);
        Overspendings.Found found = list.read(new OverspendingQuery(body, needsCouncil, from, to), Pages.of(page, size),
                "overspendings");
        return new OverspendingsPage(found.lines(), page, size, found.total(), found.totalCents());
    }

    /**
     * One page of the list.
     *
     * @param overspendings those of the page
     * @param page number of the page, from 0
     * @param size decisions of a full page
     * @param total decisions of all pages
     * @param totalCents sum of all pages in cents, without what was changed afterwards
     */
    record OverspendingsPage(List<OverspendingLine> overspendings, int page, int size, long total, long totalCents) {
    }
}
