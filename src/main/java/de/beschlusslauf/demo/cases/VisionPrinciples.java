package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * S-000: Meerbusch adopts the principles of its digital strategy. The committee recommends, the council decides; six
 * principles go into the roadmap, and the strategy has to be written.
 */
public final class VisionPrinciples extends CaseScript {

    public static final String SUBJECT = "Visionsgrundsätze der Digitalstrategie";
    public static final String STRATEGY = "Digitalstrategie schriftlich ausarbeiten";

    /** The committee asks that other committees deal with the topics too, as it did with the sister paper. */
    public static final String ADDITION =
            "Die Themen werden zusätzlich in den Fachausschüssen vorgestellt und beraten.";

    private static final List<String> PILLARS = List.of("Meer-Mensch", "Meer-Nachhaltigkeit", "Meer-Partizipation",
            "Meer-Innovation", "Meer-Daten", "Meer-Infrastruktur");

    private static final String FACTS = """
            In zwei Arbeitstreffen am 18. und 25. Juni haben Mitglieder aller sechs Fraktionen und sechs \
            Beschäftigte mit wissenschaftlicher Begleitung die Grundsätze der Digitalstrategie erarbeitet. Sie \
            stehen auf sechs Säulen:

            • Meer-Mensch: Digitales entlastet die Menschen und ist allen zugänglich
            • Meer-Nachhaltigkeit: Technik hilft, weniger zu verbrauchen
            • Meer-Partizipation: Planung und Entscheidung werden durchschaubar, Mitreden wird leichter
            • Meer-Innovation: neue Arbeitsplätze und neue Technik gehören zusammen
            • Meer-Daten: verlässliche und sichere Daten sind die Grundlage
            • Meer-Infrastruktur: die Stadt sorgt für ein leistungsfähiges Netz""";

    private static final String RESOLUTION = """
            Der Ausschuss für Digitalisierung und Informationstechnologie befürwortet die Visionsgrundsätze und gibt \
            sie an den Rat der Stadt Meerbusch weiter, der sie verabschieden soll.""";

    /** Which way the case goes. */
    public enum Variant {
        /** Recommended and adopted unanimously. */
        UNANIMOUS,
        /** The committee first adjourns to its next session. */
        POSTPONED,
        /** The committee amends, and two more committees take part before the council. */
        AMENDED
    }

    private final PaperRun paper;

    /** @param origin step that has brought the paper into being; null if the case starts with the paper */
    public VisionPrinciples(Town town, Days days, Variant variant, @Nullable Supplier<UUID> origin) {
        super(town, days);
        paper = origin == null ? new PaperRun(town, "zd") : PaperRun.born(town, "zd", origin);
        drafting(origin == null);
        switch (variant) {
            case UNANIMOUS -> {
                inSession(2021, 8, 25, "Ausschuss empfiehlt einstimmig", () -> recommend(17));
                conclude("adi", LocalDate.of(2021, 8, 25), LocalDate.of(2021, 9, 8));
            }
            case POSTPONED -> postponed();
            case AMENDED -> amended();
        }
        convene("rat", LocalDate.of(2021, 9, 30), LocalDate.of(2021, 9, 16));
        inSession(2021, 9, 30, "Rat verabschiedet die Grundsätze",
                () -> paper.result("buergermeister", Vote.accepted("RESOLVES", 46, 0, 3)));
        execution();
    }

    public PaperRun paper() {
        return paper;
    }

    private void drafting(boolean alone) {
        on(2021, 7, 14, "Ratsbüro plant die Sitzungen von Ausschuss und Rat", () -> {
            town.session("adi", day(2021, 8, 25));
            town.session("adi", day(2021, 9, 15));
            town.session("rat", day(2021, 9, 30));
        });
        on(2021, 7, 14, "Zentrale Dienste schreiben die Vorlage", () -> {
            if (alone) {
                paper.start(SUBJECT);
            }
            paper.draft(Draft.of(day(2021, 8, 25), FACTS, RESOLUTION));
        });
        on(2021, 7, 15, "Amtsleitung billigt die Grundsätze", paper::approve);
        on(2021, 7, 21, "Dezernat und Vorstand zeichnen die Grundsätze ab", paper::signOff);
        on(2021, 7, 22, "Bürgermeister gibt die Grundsätze frei", paper::release);
        on(2021, 7, 23, "Ratsbüro terminiert Ausschuss und Rat", () -> paper.schedule(Map.of(
                "adi", town.session("adi", day(2021, 8, 25)), "rat", town.session("rat", day(2021, 9, 30)))));
        convene("adi", LocalDate.of(2021, 8, 25), LocalDate.of(2021, 8, 11));
    }

    private void recommend(int yes) {
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", yes, 0, 0));
    }

    private void postponed() {
        inSession(2021, 8, 25, "Ausschuss vertagt in seine nächste Sitzung", () -> paper.result("vorsitz.adi",
                Vote.none("POSTPONED").with("postponedTo", town.session("adi", day(2021, 9, 15)).toString())));
        convene("adi", LocalDate.of(2021, 9, 15), LocalDate.of(2021, 9, 1));
        conclude("adi", LocalDate.of(2021, 8, 25), LocalDate.of(2021, 9, 8));
        inSession(2021, 9, 15, "Ausschuss empfiehlt einstimmig im zweiten Anlauf", () -> recommend(17));
    }

    private void amended() {
        inSession(2021, 8, 25, "Ausschuss empfiehlt mit Zusatz und erweitert die Beratungsfolge", () -> {
            town.session("apl", day(2021, 9, 14));
            town.session("schule", day(2021, 9, 16));
            paper.result("vorsitz.adi", Vote.amended("RECOMMENDS", RESOLUTION + " " + ADDITION, 17, 0, 0)
                    .with("addedBodies", List.of("apl", "schule")).with("addedRole", "PRELIMINARY")
                    .with("addedWhen", "BEFORE_NEXT"));
        });
        convene("apl", LocalDate.of(2021, 9, 14), LocalDate.of(2021, 8, 31));
        convene("schule", LocalDate.of(2021, 9, 16), LocalDate.of(2021, 9, 2));
        conclude("adi", LocalDate.of(2021, 8, 25), LocalDate.of(2021, 9, 8));
        inSession(2021, 9, 14, "Planungsausschuss empfiehlt",
                () -> paper.result("vorsitz.apl", Vote.accepted("RECOMMENDS", 15, 2, 0)));
        inSession(2021, 9, 16, "Schulausschuss empfiehlt",
                () -> paper.result("vorsitz.schule", Vote.accepted("RECOMMENDS", 17, 0, 0)));
    }

    private void execution() {
        on(2021, 10, 5, "Ratsbüro macht den Ratsbeschluss nach der Kontrollfrist bekannt",
                () -> paper.publish(day(2022, 2, 17)));
        conclude("rat", LocalDate.of(2021, 9, 30), LocalDate.of(2021, 10, 6));
        on(2021, 10, 7, "Zentrale Dienste nehmen sechs Leitsätze in die Roadmap auf", () -> paper.plan(plan()));
        on(2022, 2, 14, "Strategie liegt vor, Ratsbüro bestätigt es", () -> paper.complete(STRATEGY,
                "Die Strategie mit sechs Leitsätzen und sieben Handlungsfeldern liegt dem Ausschuss vor."));
    }

    private Plan plan() {
        Plan plan = new Plan("zd");
        PILLARS.forEach(pillar -> plan.vision(pillar, "Digitalstrategie", "Leitsatz"));
        return plan.entry("MEASURE", STRATEGY, day(2022, 2, 17));
    }
}
