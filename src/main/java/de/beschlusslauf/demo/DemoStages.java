package de.beschlusslauf.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DeskPapers;
import de.beschlusslauf.demo.cases.DeskPapers.Office;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionStatements;

/** How far the cases of one town have come; their days are moved so that the stage is reached by yesterday. */
final class DemoStages {

    private final List<List<Step>> cases = new ArrayList<>();
    private final LocalDate today;

    private DemoStages(LocalDate today) {
        this.today = today;
    }

    /** The town's steps in the order of their time; none for a town without cases. */
    static List<Step> of(Town town, LocalDate today) {
        DemoStages stages = new DemoStages(today);
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
        Days days = reaching(LocalDate.of(2021, 8, 25));
        ProjectGroup group = new ProjectGroup(town, days);
        cases.add(group.rest());
        cases.add(new VisionPrinciples(town, days, VisionPrinciples.Variant.UNANIMOUS, group::principles)
                .upTo("Ausschuss empfiehlt einstimmig"));
        add(town, new Office("adi", "vorsitz.adi", "zd", List.of("stadtplanung", "schulamt"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** The roadmap is due for its first update. */
    private void erkelenz(Town town) {
        cases.add(new VisionStatements(town, reaching(LocalDate.of(2022, 12, 7))).upTo("Hauptamt nimmt fünf"));
        add(town, new Office("stawivd", "vorsitz.stawivd", "hauptamt", List.of("stadtentwicklung"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** Phase 2 is over, and its interim report is on its way to the council. */
    private void dortmund(Town town) {
        cases.add(new MasterPlan(town, reaching(LocalDate.of(2020, 7, 1)))
                .upTo(MasterPlan.SECOND + ": OB-Büro schreibt den Zwischenbericht"));
        add(town, new Office("apo", "vorsitz.apo", "obbuero", List.of("schulamt", "wirtschaft"),
                List.of("kaemmerei", "personal", "it")));
    }

    /** The paper waits for co-signatures. */
    private void sanktAugustin(Town town) {
        cases.add(new DigitalStrategy(town, reaching(LocalDate.of(2021, 5, 5)), DigitalStrategy.Money.COVERED)
                .upTo("Amtsleitung billigt die Strategievorlage"));
        add(town, new Office("hda", "buergermeister", "buero", List.of("schule"),
                List.of("kaemmerei", "personal", "it")));
    }

    private void add(Town town, Office office) {
        cases.add(new DeskPapers(town, today, office).rest());
    }

    private Days reaching(LocalDate stage) {
        return Days.shifting(stage, today.minusDays(1));
    }
}
