package de.beschlusslauf.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DeskPapers;
import de.beschlusslauf.demo.cases.DeskPapers.Office;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.SessionDays;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionStatements;

/** How far the cases of one town have come; their days are moved so that the stage is reached by yesterday. */
final class DemoStages {

    private final List<List<Step>> cases = new ArrayList<>();
    private final LocalDate today;
    private final BusinessCalendar calendar;

    private DemoStages(LocalDate today, BusinessCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** The town's steps in the order of their time; none for a town without cases. */
    static List<Step> of(Town town, LocalDate today, BusinessCalendar calendar) {
        DemoStages stages = new DemoStages(today, calendar);
        switch (town.id()) {
            case "meerbusch" -> stages.meerbusch(town);
            case "erkelenz" -> stages.erkelenz(town);
            case "dortmund" -> stages.dortmund(town);
            case "sanktaugustin" -> stages.sanktAugustin(town);
            default -> { }
        }
        return CaseScript.together(stages.cases);
    }

    /** The project group is at work; its principles have the committee's recommendation and go to the council. */
    private void meerbusch(Town town) {
        Days days = reaching(town, LocalDate.of(2021, 8, 25), LocalDate.of(2021, 6, 16));
        ProjectGroup group = new ProjectGroup(town, days);
        cases.add(group.rest());
        cases.add(new VisionPrinciples(town, days, VisionPrinciples.Variant.UNANIMOUS, group::principles)
                .upTo("Ausschuss empfiehlt einstimmig"));
        add(town, new Office("adi", "vorsitz.adi", "zd", List.of("stadtplanung", "schulamt"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** The roadmap is due for its first update. */
    private void erkelenz(Town town) {
        cases.add(new VisionStatements(town, reaching(town, LocalDate.of(2022, 12, 7), LocalDate.of(2022, 6, 7)))
                .upTo("Hauptamt nimmt fünf"));
        add(town, new Office("stawivd", "vorsitz.stawivd", "hauptamt", List.of("stadtentwicklung"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** Phase 2 is over, and its interim report is on its way to the council. */
    private void dortmund(Town town) {
        cases.add(new MasterPlan(town, reaching(town, LocalDate.of(2020, 7, 1), LocalDate.of(2016, 6, 23),
                        LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 7), LocalDate.of(2018, 7, 12)))
                .upTo(MasterPlan.SECOND + ": OB-Büro schreibt den Zwischenbericht"));
        add(town, new Office("apo", "vorsitz.apo", "obbuero", List.of("schulamt", "wirtschaft"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** The paper waits for co-signatures. */
    private void sanktAugustin(Town town) {
        cases.add(new DigitalStrategy(town, reaching(town, LocalDate.of(2021, 5, 5)), DigitalStrategy.Money.COVERED)
                .upTo("Amtsleitung billigt die Strategievorlage"));
        add(town, new Office("hda", "buergermeister", "buero", List.of("schule"),
                List.of("kaemmerei", "personal", "it")));
    }

    private void add(Town town, Office office) {
        cases.add(new DeskPapers(town, today, sessions(town), office).rest());
    }

    /** @param past true days of sessions before the stage */
    private Days reaching(Town town, LocalDate stage, LocalDate... past) {
        return Days.shifting(stage, today.minusDays(1), sessions(town), List.of(past));
    }

    private SessionDays sessions(Town town) {
        return new SessionDays(day -> calendar.isWorkingDay(town.id(), day));
    }
}
