package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * S-002: Erkelenz takes note of the five statements of its advisory board on digital matters. One committee decides in
 * its own competence to take note; from then on the roadmap is updated every half year until the cycle ends.
 */
public final class VisionStatements extends CaseScript {

    public static final String REVIEW = "Roadmap der Digitalstrategie";

    private static final List<String> STATEMENTS = List.of(
            "Leistungen kommen auf die Menschen zu, ohne dass sie danach suchen müssen",
            "Digital zuerst gedacht, mit einem Weg für alle, die lieber persönlich kommen",
            "Dienste und offene Daten stehen jederzeit und überall in guter Qualität bereit",
            "Die Stadt verbindet digitale Vorhaben in Bildung, Mobilität, Gesundheit, Umwelt und Klimaschutz",
            "Digitale Fähigkeiten in Bürgerschaft und Verwaltung werden aktiv gefördert");

    private static final String FACTS = """
            Der Rat hat am 27. Mai 2021 beschlossen, einen Digitalbeirat einzurichten. Auf fünf Plätze für die \
            Bürgerschaft bewarben sich mehr als 60 Menschen. Der Beirat traf sich erstmals am 9. Dezember 2021 und \
            formulierte am 24. März 2022 fünf Leitaussagen, auf denen die Strategie aufbauen soll:

            1. Leistungen kommen auf die Menschen zu.
            2. Digital zuerst, aber nie nur digital.
            3. Dienste und offene Daten stehen jederzeit bereit.
            4. Die Stadt verbindet Vorhaben über ihre Grenzen hinaus.
            5. Digitale Fähigkeiten werden gefördert.

            Leitaussagen und Handlungsfelder gelten für zehn bis fünfzehn Jahre. Die Roadmap mit Vorhaben, Zeitachse \
            und Rang ist der bewegliche Teil und wird laufend fortgeschrieben.""";

    private static final String RESOLUTION = """
            Die fünf Leitaussagen des Digitalbeirates nimmt der Ausschuss für Stadtentwicklung, \
            Wirtschaftsförderung, Verkehr und Digitalisierung in eigener Zuständigkeit zur Kenntnis.""";

    private final PaperRun paper;

    public VisionStatements(Town town, Days days) {
        super(town, days);
        paper = new PaperRun(town, "hauptamt");
        drafting();
        inSession(2022, 6, 7, "Ausschuss nimmt einstimmig zur Kenntnis",
                () -> paper.result("vorsitz.stawivd", Vote.accepted("NOTES", 19, 0, 0)));
        execution();
        cycle();
    }

    public PaperRun paper() {
        return paper;
    }

    private void drafting() {
        on(2022, 5, 11, "Ratsbüro plant die Sitzung des Ausschusses", () -> town.session("stawivd", day(2022, 6, 7)));
        on(2022, 5, 12, "Hauptamt schreibt die Vorlage", () -> {
            paper.start("Vision-Statements des Digitalbeirates als Grundlage der Digitalstrategie");
            paper.draft(Draft.of(day(2022, 6, 7), FACTS, RESOLUTION));
        });
        on(2022, 5, 12, "Leitung des Hauptamtes billigt", paper::approve);
        on(2022, 5, 13, "Dezernat zeichnet ab, Bürgermeister gibt frei", () -> {
            paper.signOff();
            paper.release();
        });
        on(2022, 5, 16, "Ratsbüro gibt die Nummer und terminiert",
                () -> paper.schedule(Map.of("stawivd", town.session("stawivd", day(2022, 6, 7)))));
        on(2022, 5, 25, "Ratsbüro stellt die Tagesordnung zusammen", () -> session().arrange(agenda()));
        on(2022, 5, 25, "Vorsitz setzt die Tagesordnung fest", () -> session().fix());
        on(2022, 5, 27, "Ratsbüro lädt ein und macht bekannt", () -> session().invite(day(2022, 5, 27)));
    }

    private SessionRun session() {
        return town.run("stawivd", day(2022, 6, 7));
    }

    /** The board's own report comes first. */
    private List<Map<String, Object>> agenda() {
        List<Map<String, Object>> rows = new ArrayList<>(session().rows());
        int place = 0;
        while (!String.valueOf(rows.get(place).get("title")).contains("Vision-Statements")) {
            place++;
        }
        rows.add(place, Map.of("part", "PUBLIC", "level", "SUB_ITEM", "title", "Bericht aus dem Digitalbeirat"));
        return rows;
    }

    private void execution() {
        on(2022, 6, 13, "Ratsbüro macht den Beschluss bekannt", () -> paper.publish(day(2022, 9, 30)));
        conclude("stawivd", LocalDate.of(2022, 6, 7), LocalDate.of(2022, 6, 13));
        on(2022, 6, 14, "Hauptamt nimmt fünf Leitaussagen und die Fortschreibung auf", () -> {
            Plan plan = new Plan("hauptamt");
            STATEMENTS.forEach(statement -> plan.vision(statement, "Digitalstrategie", "10 bis 15 Jahre"));
            paper.plan(plan.entry("REVIEW", REVIEW, day(2022, 12, 7)));
        });
    }

    private void cycle() {
        on(2022, 12, 8, "Hauptamt schreibt die Roadmap zum ersten Mal fort", () -> review("hauptamt", "hauptamt",
                Map.of("changes", "Erste Vorhaben aus den Handlungsfeldern aufgenommen, mit Zeitachse und Rang.",
                        "nextOn", day(2023, 6, 7).toString())));
        on(2023, 6, 8, "Hauptamt übergibt die Fortschreibung an die Stadtentwicklung", () -> review("hauptamt",
                "stadtentwicklung", Map.of("changes", "Zwei Vorhaben abgeschlossen; das Netzwerk der Stadtentwicklung "
                        + "übernimmt die Aufgabe des Beirates.", "nextOn", day(2023, 12, 7).toString())));
        on(2023, 12, 8, "Stadtentwicklung beendet die Fortschreibung mit der Strategie", () -> review(
                "stadtentwicklung", "stadtentwicklung", Map.of("changes", "Alle Vorhaben sind überführt.",
                        "decision", "END", "endReason", "Die Strategie wird neu aufgestellt.")));
    }

    private void review(String department, String owner, Map<String, Object> answer) {
        Map<String, Object> changes = new LinkedHashMap<>(answer);
        changes.put("owner", owner);
        town.does("sachbearbeitung." + department, paper.id(), "userTask_reviewRoadmap", changes);
    }
}
