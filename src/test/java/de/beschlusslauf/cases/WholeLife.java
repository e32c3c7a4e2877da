package de.beschlusslauf.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.OpenTask;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionStatements;
import de.beschlusslauf.demo.cases.Vote;

/**
 * What happens in the five cases happens to one paper of Sankt Augustin with two parts. The first goes the way of S-000 and
 * S-003, with the money of S-004: the committee postpones, then recommends with an addition, a second committee joins, the
 * council consents and adopts; three phases follow, of which the first is cut anew while it runs, with a report after each.
 * The second goes the way of S-001 and S-002: the committee decides alone to take note and to have a project group named,
 * another one takes note; the group reports and owes the plan as a paper of its own; the roadmap is updated twice.
 */
final class WholeLife extends CaseScript {

    private static final String COUNCIL_PART = "Der Rat verabschiedet die Visionsgrundsätze, bewilligt die Mittel und lässt "
            + "den Masterplan in drei Phasen ausarbeiten.";
    private static final String COMMITTEE_PART = "Der Haupt- und Digitalisierungsausschuss nimmt die Leitaussagen zur "
            + "Kenntnis; die Projektgruppe berichtet ihm und legt den Gesamtplan vor.";
    private static final String FIRST_HALF = "Teilplan Verwaltung";
    private static final String SECOND_HALF = "Teilplan Bildung";

    private final PaperRun paper;
    private final PaperRun groupReport;
    private final PaperRun wholePlan;
    private final List<PaperRun> interimReports = new ArrayList<>();

    WholeLife(Town town) {
        super(town, Days.TRUE);
        paper = new PaperRun(town, "buero");
        groupReport = PaperRun.born(town, "buero", () -> child(0));
        wholePlan = PaperRun.born(town, "buero", () -> child(1));
        drafting();
        deliberation();
        decisions();
        planning();
        groupReport();
        firstPhase();
        review(LocalDate.of(2021, 12, 8), "buero", Map.of("changes", "Erste Vorhaben aufgenommen.", "owner", "it",
                "nextOn", "2022-02-07"));
        nextPhase(MasterPlan.SECOND, LocalDate.of(2021, 12, 13), LocalDate.of(2022, 1, 26));
        review(LocalDate.of(2022, 2, 8), "it", Map.of("changes", "Alle Vorhaben sind überführt.", "owner", "it",
                "decision", "END", "endReason", "Die Strategie wird neu aufgestellt."));
        lastPhaseAndWholePlan();
    }

    PaperRun paper() {
        return paper;
    }

    /** Papers that this one has brought into being, each with a dossier of its own. */
    List<PaperRun> children() {
        List<PaperRun> children = new ArrayList<>(List.of(groupReport, wholePlan));
        children.addAll(interimReports);
        return children;
    }

    private void drafting() {
        on(2021, 5, 3, "Ratsbüro plant die Sitzungen", () -> {
            session("hda", 6, 2);
            session("hda", 6, 16);
            session("umwelt", 7, 7);
            session("rat", 7, 8);
            session("hda", 7, 9);
            session("finanzen", 7, 14);
        });
        on(2021, 5, 4, "Zentrale Steuerung schreibt die Vorlage, die Mittel über Plan braucht", () -> {
            paper.start("Digitalstrategie: Grundsätze, Leitaussagen und Masterplan");
            paper.draft(draft(Money.ABOVE_PLAN));
            paper.approve();
        });
        on(2021, 5, 5, "Ämter zeichnen mit, Kämmerei entscheidet über die Mittel, Bürgermeister gibt zurück", () -> {
            paper.coSign("personal", "personalrat", "kaemmerei");
            paper.signOff();
            town.does("buergermeister", paper.id(), "userTask_releasePaper",
                    Map.of("decision", "RETURNED", "reason", "Die Investition fehlt."));
        });
        on(2021, 5, 6, "Zentrale Steuerung nennt die Investition außer Plan, Kämmerei zeichnet noch einmal", () -> {
            paper.draft(draft(Money.OUTSIDE_PLAN).with("expenseOverrun", null).with("alreadyPlanned", null));
            paper.approve();
            paper.coSign("kaemmerei");
            paper.signOff();
            paper.release();
        });
        on(2021, 5, 11, "Ratsbüro gibt die Nummer und plant den Weg beider Teile", () -> paper.schedule(List.of(
                station("hda", "PRELIMINARY", 1, "1", session("hda", 6, 2)),
                station("rat", "DECISION", 2, "1", session("rat", 7, 8)),
                station("hda", "DECISION", 3, "2", session("hda", 7, 9)),
                station("finanzen", "TAKING_NOTE", 4, "1, 2", session("finanzen", 7, 14)))));
    }

    private Draft draft(Money money) {
        return new DigitalStrategy(town, Days.TRUE, money).draft()
                .with("parts", List.of(Map.of("wording", COUNCIL_PART), Map.of("wording", COMMITTEE_PART)));
    }

    private void deliberation() {
        convene("hda", LocalDate.of(2021, 6, 2), LocalDate.of(2021, 5, 21));
        inSession(2021, 6, 2, "Ausschuss vertagt", () -> paper.result("buergermeister", Vote.none("POSTPONED")));
        on(2021, 6, 3, "Ratsbüro setzt die Vorlage auf die nächste Tagesordnung des Ausschusses",
                () -> paper.putOnAgenda("Haupt", session("hda", 6, 16)));
        convene("hda", LocalDate.of(2021, 6, 16), LocalDate.of(2021, 6, 4));
        inSession(2021, 6, 16, "Ausschuss empfiehlt mit Zusatz und erweitert die Beratungsfolge",
                () -> paper.result("buergermeister",
                        Vote.amended("RECOMMENDS", COUNCIL_PART + " " + VisionPrinciples.ADDITION, 21, 0, 0)
                                .with("addedBodies", List.of("umwelt")).with("addedRole", "PRELIMINARY")
                                .with("addedWhen", "BEFORE_NEXT")));
        convene("umwelt", LocalDate.of(2021, 7, 7), LocalDate.of(2021, 6, 25));
        convene("rat", LocalDate.of(2021, 7, 8), LocalDate.of(2021, 6, 25));
        convene("hda", LocalDate.of(2021, 7, 9), LocalDate.of(2021, 6, 25));
        conclude("hda", LocalDate.of(2021, 6, 2), LocalDate.of(2021, 6, 29));
        conclude("hda", LocalDate.of(2021, 6, 16), LocalDate.of(2021, 6, 30));
        convene("finanzen", LocalDate.of(2021, 7, 14), LocalDate.of(2021, 7, 1));
    }

    private void decisions() {
        inSession(2021, 7, 7, "Umweltausschuss empfiehlt",
                () -> paper.result("vorsitz.umwelt", Vote.accepted("RECOMMENDS", 15, 2, 0)));
        inSession(2021, 7, 8, "Rat bewilligt die Mittel und verabschiedet die Grundsätze",
                () -> paper.result("buergermeister", Vote.accepted("RESOLVES", 38, 5, 2)));
        inSession(2021, 7, 9, "Ausschuss nimmt die Leitaussagen zur Kenntnis und bestimmt die Projektgruppe",
                () -> paper.result("buergermeister", Vote.accepted("NOTES", 21, 0, 0)));
    }

    private void planning() {
        on(2021, 7, 13, "Ratsbüro macht beide Beschlüsse nach den Kontrollfristen bekannt", () -> {
            forPart(COUNCIL_PART, "ratsbuero", "userTask_publishResolution", Map.of("orderDueOn", "2022-06-30"));
            forPart(COMMITTEE_PART, "ratsbuero", "userTask_publishResolution", Map.of("orderDueOn", "2021-09-30"));
        });
        on(2021, 7, 13, "Zentrale Steuerung plant beide Teile", () -> {
            forPart(COUNCIL_PART, paper.author(), "userTask_planExecution", new Plan("buero")
                    .vision("Digitales ist allen zugänglich", "Digitalstrategie", "Leitsatz")
                    .entry("REVIEW", VisionStatements.REVIEW, day(2021, 12, 7))
                    .entry("MEASURE", MasterPlan.WORK, day(2022, 3, 31))
                    .phase(MasterPlan.FIRST, day(2021, 10, 29), true)
                    .phase(MasterPlan.SECOND, day(2021, 12, 17), true)
                    .phase(MasterPlan.THIRD, day(2022, 2, 25), true).values());
            forPart(COMMITTEE_PART, paper.author(), "userTask_planExecution", new Plan("buero")
                    .projectGroup(ProjectGroup.GROUP, day(2021, 7, 12), 5)
                    .entry("REPORT", "Bericht der Projektgruppe", day(2021, 9, 1))
                    .entry("PROPOSAL", "Masterplan: Gesamtplan", day(2022, 3, 24))
                    .early("Das erste Treffen bereitet nur vor und führt den Beschluss noch nicht aus.").values());
        });
        on(2021, 7, 14, "Ratsbüro trägt die zehn Benennungen ein", () -> town.does("ratsbuero", paper.id(),
                "userTask_nominateMembers", Map.of("members", members(), "namedOn", "2021-07-12", "earlyReason",
                        "Wer jemanden benennt, führt den Beschluss noch nicht aus.")));
        inSession(2021, 7, 14, "Finanzausschuss nimmt zur Kenntnis, was Rat und Ausschuss beschlossen haben",
                () -> paper.result("vorsitz.finanzen", Vote.none("NOTED").with("wording", "NOTES")));
        on(2021, 7, 16, "Projektgruppe ist gebildet, Ratsbüro bestätigt es",
                () -> paper.complete(ProjectGroup.GROUP, "Alle zehn Mitglieder sind benannt."));
    }

    private void groupReport() {
        on(2021, 7, 19, "Bericht der Projektgruppe ist geschrieben, freigegeben und terminiert",
                () -> throughTheTownHall(groupReport, Draft.of(day(2021, 9, 1), "Die Projektgruppe empfiehlt sechs Leitlinien."),
                        station("hda", "TAKING_NOTE", 1, "", session("hda", 9, 1))));
        conclude("umwelt", LocalDate.of(2021, 7, 7), LocalDate.of(2021, 7, 20));
        conclude("rat", LocalDate.of(2021, 7, 8), LocalDate.of(2021, 7, 20));
        conclude("hda", LocalDate.of(2021, 7, 9), LocalDate.of(2021, 7, 20));
        conclude("finanzen", LocalDate.of(2021, 7, 14), LocalDate.of(2021, 7, 20));
        convene("hda", LocalDate.of(2021, 9, 1), LocalDate.of(2021, 8, 20));
        inSession(2021, 9, 1, "Ausschuss nimmt den Bericht der Projektgruppe zur Kenntnis",
                () -> groupReport.result("buergermeister", Vote.none("NOTED").with("wording", "NOTES")));
    }

    private void firstPhase() {
        on(2021, 9, 10, "Zentrale Steuerung meldet, dass es läuft", () -> paper.report(MasterPlan.WORK,
                Map.of("kind", "ON_TRACK", "statement", "Die Ausschreibung ist veröffentlicht.")));
        on(2021, 9, 13, "Zentrale Steuerung teilt die laufende Phase 1", this::split);
        on(2021, 9, 29, FIRST_HALF + " ist fertig", () -> paper.report(MasterPlan.WORK, done()));
        nextPhase(SECOND_HALF, LocalDate.of(2021, 10, 25), LocalDate.of(2021, 11, 24));
    }

    private void split() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) town.opens(paper.author(), paper.id(), "userTask_reportProgress").value("phases")) {
            Map<String, Object> phase = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> phase.put(String.valueOf(key), value));
            if (phase.get("title").equals(MasterPlan.FIRST)) {
                Map<String, Object> half = new LinkedHashMap<>(phase);
                half.putAll(Map.of("title", FIRST_HALF, "dueOn", "2021-09-30", "report", false));
                rows.add(half);
                phase.put("title", SECOND_HALF);
            }
            rows.add(phase);
        }
        paper.report(MasterPlan.WORK, Map.of("kind", "RECUT", "phases", rows,
                "reason", "Verwaltung und Bildung kommen verschieden schnell voran."));
    }

    /** The phase ends; its report goes to the council; the mayor decides how it goes on. */
    private void nextPhase(String phase, LocalDate end, LocalDate session) {
        PaperRun report = reportOn(phase, end, session);
        convene("rat", session, session.minusDays(12));
        inSession(session, phase + ": Rat nimmt den Zwischenbericht zur Kenntnis",
                () -> report.result("buergermeister", Vote.none("NOTED").with("wording", "NOTES")));
        goesOn(phase, session.plusDays(1));
    }

    private PaperRun reportOn(String phase, LocalDate end, LocalDate session) {
        PaperRun report = PaperRun.born(town, "buero", () -> town.lastChild(paper.id()));
        interimReports.add(report);
        on(end, phase + ": abgeschlossen, der Zwischenbericht ist freigegeben und terminiert", () -> {
            paper.report(MasterPlan.WORK, done());
            throughTheTownHall(report, Draft.of(session, "Bericht über die Ergebnisse der Phase und die Kosten."),
                    station("rat", "TAKING_NOTE", 1, "", town.session("rat", session)));
        });
        return report;
    }

    private void goesOn(String phase, LocalDate decided) {
        on(decided, phase + ": Bürgermeister entscheidet, weiterzuarbeiten", () -> town.does("buergermeister",
                paper.id(), "userTask_decideNextPhase", MasterPlan.WORK, Map.of("decision", "CONTINUE")));
    }

    private void lastPhaseAndWholePlan() {
        LocalDate council = LocalDate.of(2022, 3, 24);
        PaperRun report = reportOn(MasterPlan.THIRD, LocalDate.of(2022, 2, 21), council);
        on(2022, 2, 22, "Gesamtplan ist als eigene Vorlage geschrieben, freigegeben und terminiert",
                () -> throughTheTownHall(wholePlan, Draft.of(council, "Der Gesamtplan fasst die drei Phasen zusammen.",
                        "Der Rat beschließt den Gesamtplan."),
                        station("rat", "DECISION", 1, "", town.session("rat", council))));
        convene("rat", council, council.minusDays(12));
        inSession(council, "Rat nimmt den letzten Zwischenbericht zur Kenntnis und beschließt den Gesamtplan", () -> {
            report.result("buergermeister", Vote.none("NOTED").with("wording", "NOTES"));
            wholePlan.result("buergermeister", Vote.accepted("RESOLVES", 40, 3, 2));
        });
        goesOn(MasterPlan.THIRD, council.plusDays(1));
        on(2022, 3, 29, "Gesamtplan ist bekannt gemacht, mehr ist nicht auszuführen", () -> {
            wholePlan.publish(day(2022, 4, 29));
            town.does(wholePlan.author(), wholePlan.id(), "userTask_planExecution", Map.of("need", "NOT_NEEDED",
                    "entries", List.of(), "notNeededReason", "Der Gesamtplan gilt, sobald er bekannt gemacht ist."));
        });
        on(2022, 3, 30, "Zentrale Steuerung meldet die Arbeit am Masterplan als erledigt",
                () -> paper.complete(MasterPlan.WORK, "Der Rat hat den Gesamtplan beschlossen."));
    }

    private void review(LocalDate trueDay, String department, Map<String, Object> answer) {
        on(trueDay, "Fortschreibung der Roadmap: " + department,
                () -> town.does("sachbearbeitung." + department, paper.id(), "userTask_reviewRoadmap", answer));
    }

    private static void throughTheTownHall(PaperRun run, Draft draft, Map<String, Object> station) {
        PaperPlay.toCouncilOffice(run, draft);
        run.schedule(List.of(station));
    }

    /** Both parts are at the same step; the form shows whose wording it is about. */
    private void forPart(String wording, String role, String element, Map<String, ?> answer) {
        String user = town.user(role);
        OpenTask task = town.tasks(role, paper.id()).stream().filter(each -> each.element().equals(element))
                .filter(each -> town.door().open(user, each.id()).value("wording").toString().startsWith(wording))
                .findFirst().orElseThrow(() -> new IllegalStateException("No task " + element + " for: " + wording));
        town.door().submit(user, task.id(), town.door().open(user, task.id()).answer(answer));
    }

    private static List<Map<String, Object>> members() {
        List<Map<String, Object>> members = new ArrayList<>();
        for (String faction : List.of("cdu", "spd", "gruene", "fdp", "aufbruch")) {
            members.add(Map.of("party", faction, "name", "Mitglied " + faction));
            members.add(Map.of("party", "ADMINISTRATION", "name", "Beschäftigte Person neben " + faction));
        }
        return members;
    }

    private static Map<String, Object> done() {
        return Map.of("kind", "PHASE_DONE", "report", "Die Ziele der Phase sind erreicht.");
    }

    private UUID session(String organization, int month, int day) {
        return town.session(organization, day(2021, month, day));
    }

    private static Map<String, Object> station(String organization, String role, int rank, String parts, UUID session) {
        return Map.of("organization", organization, "role", role, "rank", rank, "parts",
                Stream.of(parts.split(", ")).filter(part -> !part.isEmpty()).toList(),
                "session", session.toString());
    }

    private UUID child(int index) {
        return UUID.fromString(town.read(paper.id()).path("children").get(index).path("id").asText());
    }
}
