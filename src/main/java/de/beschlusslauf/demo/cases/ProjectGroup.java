package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * S-001: Meerbusch appoints the members of a project group that develops the vision of its digital strategy. The
 * committee decides alone; twelve members, one of each of six parliamentary groups and six of the staff; report in the
 * committee's next session; the group's proposal becomes a paper of its own.
 */
public final class ProjectGroup extends CaseScript {

    public static final String GROUP = "Projektgruppe Visionsentwicklung";

    private static final String FACTS = """
            Eine Digitalstrategie beginnt mit einem Bild davon, wo die Stadt in drei bis sechs Jahren stehen will. \
            Dieses Bild soll eine kleine Gruppe aus Politik und Verwaltung erarbeiten und daraus Schwerpunkte ableiten.

            • Zusammensetzung: sechs Mitglieder aus den Fraktionen, sechs Beschäftigte
            • erstes Treffen: Freitag, 18. Juni, 16 Uhr
            • Personal und Mittel sind knapp; einzelne Ideen werden deshalb zurückgestellt oder abgelehnt werden""";

    private static final String RESOLUTION = """
            Die Projektgruppe setzt sich aus zwölf Mitgliedern zusammen: je eines benennen die sechs Ratsfraktionen, \
            sechs die Verwaltung. Zur folgenden Sitzung des Ausschusses für Digitalisierung und Infrastruktur legt sie \
            einen Bericht, einen Vorschlag für die weiteren Schritte und einen Zeitplan der Digitalstrategie vor; \
            darüber entscheidet der Ausschuss.""";

    private final PaperRun paper;
    private final PaperRun report;

    public ProjectGroup(Town town, Days days) {
        super(town, days);
        paper = new PaperRun(town, "zd");
        report = PaperRun.born(town, "zd", () -> child(0));
        drafting();
        decision();
        execution();
        reporting();
    }

    public PaperRun paper() {
        return paper;
    }

    /** The group's report to the committee, a paper of its own. */
    public PaperRun report() {
        return report;
    }

    /** The proposal of principles that follows from this paper. */
    public UUID principles() {
        return child(1);
    }

    private void drafting() {
        on(2021, 5, 20, "Ratsbüro plant die Sitzungen des Ausschusses", () -> {
            town.session("adi", day(2021, 6, 16));
            town.session("adi", day(2021, 8, 25));
        });
        on(2021, 5, 21, "Zentrale Dienste legen die Vorlage an und schreiben sie", () -> {
            paper.start("Bestimmung der Mitglieder für die Visionsentwicklung");
            paper.draft(Draft.of(day(2021, 6, 16), FACTS, RESOLUTION));
        });
        on(2021, 5, 21, "Amtsleitung billigt den Entwurf", paper::approve);
        on(2021, 5, 25, "Dezernat und Vorstand zeichnen ab", paper::signOff);
        on(2021, 5, 25, "Bürgermeister gibt frei", paper::release);
        on(2021, 5, 26, "Ratsbüro terminiert am Tag des Abgabeschlusses",
                () -> paper.schedule(Map.of("adi", town.session("adi", day(2021, 6, 16)))));
        convene("adi", LocalDate.of(2021, 6, 16), LocalDate.of(2021, 6, 2));
    }

    private void decision() {
        inSession(2021, 6, 16, "Ausschuss beschließt einstimmig",
                () -> paper.result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0)));
    }

    private void execution() {
        on(2021, 6, 25, "Ratsbüro macht den Beschluss nach der Einspruchsfrist bekannt",
                () -> paper.publish(day(2021, 7, 30)));
        on(2021, 6, 25, "Zentrale Dienste planen die Umsetzung", () -> paper.plan(plan()
                .early("Das erste Treffen am 18. Juni bereitet nur vor und führt den Beschluss noch nicht aus.")));
        on(2021, 6, 28, "Ratsbüro trägt die zwölf Benennungen ein", () -> nominate(members(6), day(2021, 6, 17),
                "Wer jemanden benennt, führt den Beschluss noch nicht aus; das Ratsbüro hat am Abend der Sitzung darum gebeten."));
        conclude("adi", LocalDate.of(2021, 6, 16), LocalDate.of(2021, 6, 29));
        on(2021, 7, 12, "Projektgruppe ist gebildet, Ratsbüro bestätigt es", () -> paper.complete(GROUP,
                "Alle zwölf Mitglieder sind benannt; Arbeitstreffen am 18. und 25. Juni haben stattgefunden."));
    }

    /** What the lead department plans, without a reason for the early start. */
    public Plan plan() {
        return new Plan("zd")
                .projectGroup(GROUP, day(2021, 6, 18), 6)
                .entry("REPORT", "Bericht der Projektgruppe mit Zeitplan", day(2021, 8, 25))
                .entry("PROPOSAL", VisionPrinciples.SUBJECT, day(2021, 8, 25));
    }

    /**
     * The council office enters who was nominated.
     *
     * @param namedOn when the last name came in
     * @param early why that was before nobody could object any more
     */
    public void nominate(List<Map<String, Object>> members, LocalDate namedOn, String early) {
        town.does("ratsbuero", paper.id(), "userTask_nominateMembers",
                Map.of("members", members, "namedOn", namedOn.toString(), "earlyReason", early));
    }

    /** One member of each parliamentary group and so many of the staff. */
    public static List<Map<String, Object>> members(int staff) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (String faction : List.of("cdu", "gruene", "spd", "fdp", "uwg", "linke")) {
            members.add(Map.of("party", faction, "name", "Mitglied " + faction));
        }
        for (int number = 1; number <= staff; number++) {
            members.add(Map.of("party", "ADMINISTRATION", "name", "Beschäftigte Person " + number));
        }
        return members;
    }

    private void reporting() {
        on(2021, 7, 13, "Zentrale Dienste schreiben den Bericht", () -> report.draft(Draft.of(day(2021, 8, 25), """
                Die Projektgruppe hat an zwei Nachmittagen sechs Leitlinien erarbeitet. Sie empfiehlt, daraus Themen \
                abzuleiten, Ideen zu sammeln und bis zum Frühjahr die Strategie zu schreiben. Ein \
                Zeitplan liegt bei.""")));
        on(2021, 7, 13, "Amtsleitung billigt den Bericht", report::approve);
        on(2021, 7, 15, "Dezernat, Vorstand und Bürgermeister zeichnen den Bericht ab", () -> {
            report.signOff();
            report.release();
        });
        on(2021, 7, 20, "Ratsbüro terminiert den Bericht",
                () -> report.schedule(Map.of("adi", town.session("adi", day(2021, 8, 25)))));
        convene("adi", LocalDate.of(2021, 8, 25), LocalDate.of(2021, 8, 11));
        inSession(2021, 8, 25, "Ausschuss nimmt den Bericht zur Kenntnis",
                () -> report.result("vorsitz.adi", Vote.none("NOTED").with("wording", "NOTES")));
    }

    private UUID child(int index) {
        return UUID.fromString(town.read(paper.id()).path("children").get(index).path("id").asText());
    }
}
