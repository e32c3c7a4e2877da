package de.beschlusslauf.register.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.OverspendingExport;
import de.beschlusslauf.register.OverspendingQuery;
import de.beschlusslauf.register.Overspendings;
import de.beschlusslauf.register.RegisterExport.Format;
import de.beschlusslauf.register.WholeFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of money beyond the budget for a quarter or any other days, as a page and as a file (§ 83 (2) GO NRW). */
@Controller
class OverspendingPage {

    static final String ADDRESS = "/register/ueberplanmaessig";

    private static final int SIZE = 50;

    private final MoneyList list;
    private final OverspendingExport export;
    private final WholeFiles files;
    private final LongReads longReads;
    private final Visitor visitor;
    private final Clock clock;

    OverspendingPage(MoneyList list, OverspendingExport export, WholeFiles files, LongReads longReads, Visitor visitor,
            Clock clock) {
        this.list = list;
        this.export = export;
        this.files = files;
        this.longReads = longReads;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** What stands in the form; the running quarter if it is empty. */
    record Form(@Nullable String von, @Nullable String bis) {

        OverspendingQuery query(String bodyId, LocalDate today) {
            LocalDate from = SearchForm.day("von", von);
            LocalDate to = SearchForm.day("bis", bis);
            Quarter quarter = Quarter.of(from != null ? from : to != null ? to : today);
            return new OverspendingQuery(bodyId, true, Objects.requireNonNullElse(from, quarter.from()),
                    Objects.requireNonNullElse(to, quarter.to()));
        }
    }

    /**
     * @param seiteA page of what needs the council, from 0
     * @param seiteB page of what the treasury decided, from 0
     */
    @GetMapping(ADDRESS)
    String show(@ModelAttribute("form") Form form, @RequestParam(defaultValue = "0") int seiteA,
            @RequestParam(defaultValue = "0") int seiteB, Model model) {
        String body = visitor.bodyId();
        visitor.requireMoney(body);
        model.addAttribute("quarters", Quarter.until(today()));
        try {
            OverspendingQuery query = form.query(body, today());
            Part council = part(query, seiteA);
            Part treasury = part(query.forInformation(), seiteB);
            model.addAttribute("period", new Quarter(query.from(), query.to()));
            model.addAttribute("days", GermanDays.date(query.from()) + " bis " + GermanDays.date(query.to()));
            model.addAttribute("parts", List.of(council, treasury));
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.sentence());
            model.addAttribute("wrong", refusal.field());
        }
        return "register/overspendings";
    }

    private Part part(OverspendingQuery query, int page) {
        Overspendings.Found found = list.read(query, Pages.of(page, SIZE), "overspendings");
        return new Part(query.needsCouncil(), found.lines().stream().map(MoneyLine::of).toList(), found.total(),
                Line.euros(found.totalCents()), page, (page + 1L) * SIZE < found.total());
    }

    /** One of the two parts of the list: a page of it, and what all pages hold. */
    record Part(boolean needsCouncil, List<MoneyLine> lines, long total, String sum, int page, boolean more) {
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<InputStreamResource> csv(@ModelAttribute Form form) throws IOException {
        return file(form, Format.CSV);
    }

    @GetMapping(ADDRESS + ".xlsx")
    ResponseEntity<InputStreamResource> xlsx(@ModelAttribute Form form) throws IOException {
        return file(form, Format.XLSX);
    }

    private ResponseEntity<InputStreamResource> file(Form form, Format format) throws IOException {
        String body = visitor.bodyId();
        visitor.requireMoney(body);
        OverspendingQuery query = form.query(body, today());
        String reader = visitor.userId();
        try (LongReads.Place place = longReads.take(body)) {
            return Download.of(files.make(reader, file -> export.write(query, reader, format, file)), format.mediaType(),
                    "ueberplanmaessig-" + query.from() + "-" + query.to() + "." + format.ending());
        }
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }
}
