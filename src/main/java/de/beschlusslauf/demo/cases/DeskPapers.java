package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Smaller papers of one town, at least one before each desk, so that everybody who logs in finds something to do. */
public final class DeskPapers extends CaseScript {

    /** What the departments work on. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "kaemmerei", "Gebührenkalkulation für das kommende Jahr",
            "personal", "Fortbildungsplan der Verwaltung",
            "it", "Austausch der Arbeitsplatzrechner",
            "schulamt", "Mensaplätze an den Grundschulen",
            "schule", "Mensaplätze an den Grundschulen",
            "stadtplanung", "Fahrradständer am Bahnhof",
            "stadtentwicklung", "Fahrradständer am Bahnhof",
            "wirtschaft", "Standortmesse im Herbst");

    private final LocalDate today;
    private final SessionDays calendar;
    private final Office office;
    private final PaperRun entered;
    private final LocalDate lastSession;
    private final LocalDate soon;
    private final LocalDate nextSession;

    /**
     * Who is who in the town.
     *
     * @param committee body that decides; {@code chair} is the user role of who chairs it
     * @param lead department that leads most of the papers
     * @param others departments with authors whose heads do not co-sign the papers of the lead
     * @param coSigners departments with authors whose heads co-sign
     */
    public record Office(String committee, String chair, String lead, List<String> others, List<String> coSigners) {
    }

    /**
     * @param today the day before which everything has happened
     * @param calendar on which days the town works and holds sessions
     */
    public DeskPapers(Town town, LocalDate today, SessionDays calendar, Office office) {
        super(town, Days.TRUE);
        this.today = today;
        this.calendar = calendar;
        this.office = office;
        this.entered = paper();
        this.lastSession = calendar.onOrBefore(today.minusDays(1));
        this.soon = calendar.onOrAfter(today.plusDays(12));
        this.nextSession = calendar.onOrAfter(today.plusDays(35));
        scheduled();
        desks();
        drafts();
        decided();
    }

    private void scheduled() {
        PaperRun open = paper();
        on(calendar.onOrBefore(lastSession.minusDays(28)), "Ratsbüro terminiert zwei Vorlagen in die letzte Sitzung", () -> {
            town.session(office.committee(), lastSession);
            town.session(office.committee(), soon);
            town.session(office.committee(), nextSession);
            schedule(entered, "Nutzungsordnung für die Bürgersäle");
            schedule(open, "Öffnungszeiten der Bücherei");
        });
        convene(office.committee(), lastSession, lastSession.minusDays(15));
    }

    private void decided() {
        inSession(lastSession, "Schriftführung trägt eines von zwei Ergebnissen ein",
                () -> entered.enter(office.chair(), Vote.accepted("RESOLVES", 10, 2, 1)));
    }

    private void schedule(PaperRun paper, String subject) {
        write(paper, subject, lastSession);
        paper.approve();
        paper.signOff();
        paper.release();
        paper.schedule(List.of(Map.of("organization", office.committee(), "role", "DECISION", "rank", 1,
                "session", town.session(office.committee(), lastSession).toString())));
    }

    private void desks() {
        on(daysAgo(6), "Vorlagen liegen bei Vorstand, Bürgermeister und Ratsbüro", () -> {
            approved("Sommerprogramm der Jugendarbeit", nextSession).deputy();
            approved("Beleuchtung der Schulwege", nextSession).signOff();
            PaperRun last = approved("Teilnahme am Stadtradeln", nextSession);
            last.signOff();
            last.release();
        });
        on(daysAgo(5), "Eine Vorlage kommt zu spät beim Dezernat an",
                () -> approved("Wartung der Sirenen", soon));
        on(daysAgo(4), "Eine Beschaffung geht an alle, die mitzeichnen", () -> {
            PaperRun paper = paper();
            paper.start("Beschaffung einer digitalen Personalakte");
            paper.draft(procurement());
            paper.approve();
        });
    }

    private void drafts() {
        on(daysAgo(3), "Jedes Amt schreibt an einer Vorlage", () -> {
            paper().start("Jahresbericht über Anregungen aus der Bürgerschaft");
            write(paper(), "Beschilderung der Rathausflure", nextSession);
            office.coSigners().forEach(each -> new PaperRun(town, each).start(SUBJECTS.get(each)));
            for (String each : office.others()) {
                new PaperRun(town, each).start("Arbeitsplan für das kommende Jahr");
                write(new PaperRun(town, each), SUBJECTS.get(each), nextSession);
            }
        });
    }

    private Draft procurement() {
        return draft("Die Personalakten werden digital geführt.", nextSession)
                .touching("LEGAL_RISK", "STAFF_OR_ORGANISATION", "EQUALITY", "PERSONAL_DATA", "PROCUREMENT")
                .with("inclusion", "CONSIDERED").with("financeEffect", "YES").with("financeKind", "AUSZAHLUNG")
                .with("amount", 90_000).with("toProvide", 90_000).with("thisYear", 45_000)
                .with("authorisationSufficient", true).with("budgetItem", "Investition Personalakte");
    }

    private PaperRun approved(String subject, LocalDate session) {
        PaperRun paper = paper();
        write(paper, subject, session);
        paper.approve();
        return paper;
    }

    private PaperRun paper() {
        return new PaperRun(town, office.lead());
    }

    private static void write(PaperRun paper, String subject, LocalDate session) {
        paper.start(subject);
        paper.draft(draft("Dem Vorschlag „" + subject + "“ wird zugestimmt.", session));
    }

    private static Draft draft(String resolution, LocalDate session) {
        return Draft.of(session, "Die Verwaltung hat die Angelegenheit geprüft und schlägt die folgende Regelung vor.",
                resolution);
    }

    private LocalDate daysAgo(int days) {
        return calendar.onOrBefore(today.minusDays(days));
    }
}
