package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * S-003: Dortmund works out a master plan in three phases. Two committees recommend, the council decides; after each
 * phase the council gets an interim report; the first phase is cut into three while it runs; the plan itself is a new
 * paper.
 */
public final class MasterPlan extends CaseScript {

    public static final String WORK = "Masterplan Digitales Dortmund erarbeiten";
    public static final String FIRST = "Phase 1: Verwaltung, Bildung, Wirtschaft";
    public static final String SECOND = "Phase 2: Soziales, Familie, Jugend und Alter, Gesundheit";
    public static final String THIRD = "Phase 3: Kultur, Freizeit, Verkehr und Mobilität";

    private final PaperRun paper;
    private final List<PaperRun> reports = new ArrayList<>();
    private final PaperRun finalPlan;

    public MasterPlan(Town town, Days days) {
        super(town, days);
        paper = new PaperRun(town, "obbuero");
        finalPlan = new PaperRun(town, "obbuero");
        drafting();
        deliberation();
        execution();
        firstPhase();
        nextPhase(SECOND, LocalDate.of(2020, 6, 30), LocalDate.of(2020, 9, 24));
        nextPhase(THIRD, LocalDate.of(2021, 12, 13), LocalDate.of(2022, 2, 10));
        finish();
    }

    public PaperRun paper() {
        return paper;
    }

    /** The interim reports, one per phase, in their order. */
    public List<PaperRun> reports() {
        return List.copyOf(reports);
    }

    /** The plan itself, put to the vote as a paper of its own. */
    public PaperRun finalPlan() {
        return finalPlan;
    }

    private void drafting() {
        on(2016, 5, 23, "Ratsbüro plant die drei Sitzungen", () -> sessions());
        on(2016, 5, 24, "OB-Büro schreibt die Vorlage", () -> {
            paper.start("Masterplan „Digitales Dortmund“");
            paper.draft(Draft.of(day(2016, 7, 7), MasterPlanTexts.FACTS, MasterPlanTexts.RESOLUTION).with("financeEffect", "NOT_YET_QUANTIFIED")
                    .touching("STAFF_OR_ORGANISATION"));
        });
        on(2016, 5, 25, "Leitung des OB-Büros billigt den Masterplan", paper::approve);
        on(2016, 5, 30, "Ämter zeichnen den Masterplan mit", () -> paper.coSign("kaemmerei", "personal", "personalrat"));
        on(2016, 5, 31, "Dezernat und Vorstand zeichnen den Masterplan ab", paper::signOff);
        on(2016, 6, 1, "Oberbürgermeister gibt den Masterplan frei", paper::release);
        on(2016, 6, 2, "Ratsbüro terminiert zwei Ausschüsse und den Rat", () -> paper.schedule(sessions()));
    }

    private Map<String, UUID> sessions() {
        return Map.of("apo", town.session("apo", day(2016, 6, 23)),
                "hauptausschuss", town.session("hauptausschuss", day(2016, 6, 30)),
                "rat", town.session("rat", day(2016, 7, 7)));
    }

    private void deliberation() {
        convene("apo", LocalDate.of(2016, 6, 23), LocalDate.of(2016, 6, 10));
        convene("hauptausschuss", LocalDate.of(2016, 6, 30), LocalDate.of(2016, 6, 17));
        inSession(2016, 6, 23, "Ausschuss für Personal und Organisation empfiehlt",
                () -> paper.result("vorsitz.apo", Vote.accepted("RECOMMENDS", 20, 3, 0)));
        convene("rat", LocalDate.of(2016, 7, 7), LocalDate.of(2016, 6, 24));
        inSession(2016, 6, 30, "Hauptausschuss empfiehlt",
                () -> paper.result("buergermeister", Vote.accepted("RECOMMENDS", 23, 2, 0)));
        conclude("apo", LocalDate.of(2016, 6, 23), LocalDate.of(2016, 7, 5));
        inSession(2016, 7, 7, "Rat beschließt den Masterplan",
                () -> paper.result("buergermeister", Vote.accepted("RESOLVES", 70, 9, 4)));
    }

    private void execution() {
        on(2016, 7, 12, "Ratsbüro macht den Ratsbeschluss bekannt", () -> paper.publish(day(2022, 6, 30)));
        conclude("hauptausschuss", LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 13));
        conclude("rat", LocalDate.of(2016, 7, 7), LocalDate.of(2016, 7, 13));
        on(2016, 7, 14, "OB-Büro plant drei Phasen", () -> paper.plan(new Plan("obbuero")
                .entry("MEASURE", WORK, day(2022, 6, 30))
                .phase(FIRST, day(2018, 7, 6), true)
                .phase(SECOND, day(2020, 7, 3), true)
                .phase(THIRD, day(2022, 3, 31), true)));
    }

    private void firstPhase() {
        on(2017, 4, 4, "OB-Büro teilt die laufende Phase 1 in drei Teilpläne", this::split);
        on(2017, 12, 11, "Teilplan Wirtschaft ist fertig",
                () -> paper.report(WORK, done("Teilplan Wirtschaft liegt vor.")));
        on(2018, 3, 12, "Teilplan Bildung ist fertig",
                () -> paper.report(WORK, done("Teilplan Bildung liegt vor.")));
        nextPhase("Teilplan Stadtverwaltung", LocalDate.of(2018, 6, 18), LocalDate.of(2018, 7, 12));
    }

    private void split() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) town.opens(paper.author(), paper.id(), "userTask_reportProgress").value("phases")) {
            Map<String, Object> phase = Rows.copy(row);
            if (phase.get("title").equals(FIRST)) {
                rows.add(cut(phase, "Teilplan Wirtschaft", day(2017, 12, 15), false));
                rows.add(cut(phase, "Teilplan Bildung", day(2018, 3, 16), false));
                rows.add(cut(phase, "Teilplan Stadtverwaltung", day(2018, 7, 6), true));
            } else {
                rows.add(phase);
            }
        }
        paper.report(WORK, Map.of("kind", "RECUT", "phases", rows,
                "reason", "Wirtschaft, Bildung und Stadtverwaltung kommen verschieden schnell voran."));
    }

    private static Map<String, Object> cut(Map<String, Object> origin, String title, LocalDate dueOn, boolean report) {
        Map<String, Object> phase = new LinkedHashMap<>(origin);
        phase.put("title", title);
        phase.put("dueOn", dueOn.toString());
        phase.put("report", report);
        return phase;
    }

    /** The phase ends; its report goes to the council; the mayor decides how it goes on. */
    private void nextPhase(String phase, LocalDate end, LocalDate session) {
        PaperRun report = PaperRun.born(town, "obbuero", () -> town.lastChild(paper.id()));
        reports.add(report);
        on(end, phase + ": abgeschlossen, der Zwischenbericht entsteht", () -> {
            town.session("rat", moved(session));
            paper.report(WORK, done("Die Ziele der Phase sind erreicht. Einzelheiten und Kosten nennt der Bericht."));
        });
        on(end.plusDays(1), phase + ": OB-Büro schreibt den Zwischenbericht", () -> {
            report.draft(Draft.of(moved(session), "Bericht über die Ergebnisse der Phase, die Kosten und die nächsten "
                    + "Schritte; die Arbeitsgruppen und der Lenkungskreis haben ihn beraten."));
            report.approve();
        });
        on(end.plusDays(2), phase + ": Zwischenbericht ist freigegeben und terminiert", () -> {
            report.signOff();
            report.release();
            report.schedule(Map.of("rat", town.session("rat", moved(session))));
        });
        convene("rat", session, session.minusDays(13));
        inSession(session, phase + ": Rat nimmt den Zwischenbericht zur Kenntnis",
                () -> report.result("buergermeister", Vote.none("NOTED").with("wording", "NOTES")));
        on(session.plusDays(1), phase + ": Oberbürgermeister entscheidet, weiterzuarbeiten",
                () -> town.does("buergermeister", paper.id(), "userTask_decideNextPhase", WORK,
                        Map.of("decision", "CONTINUE")));
        conclude("rat", session, session.plusDays(12));
    }

    private void finish() {
        on(2022, 4, 4, "OB-Büro legt den fertigen Masterplan als neue Vorlage vor", () -> {
            town.session("rat", day(2022, 5, 12));
            finalPlan.startAfter(paper.id(), "Masterplan „Digitales Dortmund“: Gesamtplan");
            finalPlan.draft(Draft.of(day(2022, 5, 12), "Der Gesamtplan fasst die Ergebnisse der drei Phasen zusammen.",
                    "Der Rat beschließt den Masterplan „Digitales Dortmund“ und lässt ihn jährlich fortschreiben.")
                    .touching("STAFF_OR_ORGANISATION"));
            finalPlan.approve();
        });
        on(2022, 4, 11, "Gesamtplan ist mitgezeichnet, freigegeben und terminiert", () -> {
            finalPlan.coSign("personal", "personalrat");
            finalPlan.signOff();
            finalPlan.release();
            finalPlan.schedule(Map.of("rat", town.session("rat", day(2022, 5, 12))));
        });
        convene("rat", LocalDate.of(2022, 5, 12), LocalDate.of(2022, 4, 29));
        inSession(2022, 5, 12, "Rat beschließt den Gesamtplan",
                () -> finalPlan.result("buergermeister", Vote.accepted("RESOLVES", 75, 6, 2)));
        on(2022, 5, 17, "Gesamtplan ist bekannt gemacht, die jährliche Fortschreibung beginnt", () -> {
            finalPlan.publish(day(2023, 5, 12));
            finalPlan.plan(new Plan("obbuero").entry("REVIEW", "Masterplan jährlich fortschreiben", day(2023, 5, 12)));
        });
        on(2022, 5, 18, "OB-Büro meldet die Arbeit am Masterplan als erledigt",
                () -> paper.complete(WORK, "Der Rat hat den Gesamtplan am 12. Mai beschlossen."));
    }

    private static Map<String, Object> done(String report) {
        return Map.of("kind", "PHASE_DONE", "report", report);
    }
}
