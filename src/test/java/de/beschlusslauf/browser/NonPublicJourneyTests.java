package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A matter that is not for the public, in two parts, on which a committee wants to hear another one; only what may be known
 * of the resolution is published.
 */
@TownTest
class NonPublicJourneyTests {

    private static final String OFFICE = "ratsbuero";
    private static final String SECRET = "Ankauf der Villa am Anger";
    private static final String PUBLIC_TITLE = "Grundstücksangelegenheit";
    private static final LocalDate COMMITTEE = LocalDate.of(2041, 9, 10);
    private static final LocalDate ASKED = LocalDate.of(2041, 9, 17);
    private static final LocalDate COUNCIL = LocalDate.of(2041, 10, 10);

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;
    @Autowired
    JdbcTemplate jdbc;

    private Town town;
    private PaperRun paper;

    @BeforeEach
    void meerbuschIn2041() {
        clock.travelTo(Zones.at(LocalDate.of(2041, 7, 1), LocalTime.of(7, 0)));
        town = new Town(doors.open("rathaus"), "meerbusch", 41);
        town.session("hfwa", COMMITTEE);
        town.session("apl", ASKED);
        town.session("rat", COUNCIL);
        paper = new PaperRun(town, "zd");
        paper.start(SECRET);
        paper.draft(Draft.of(COMMITTEE, "Der Eigentümer will verkaufen.", "Der Rat kauft die Villa am Anger für 1.250.000 Euro.",
                "Der Rat beauftragt die Verwaltung mit der Sanierung der Villa.").with("publicity", "NON_PUBLIC"));
        paper.approve();
        paper.signOff();
        paper.release();
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void onlyWhatMayBeKnownIsPublishedAndTheAskedCommitteeComesFirst(Chromium chromium) {
        People people = new People(chromium, "meerbusch", clock, jobs);

        // when the council office plans who deals with which part
        schedule(people);

        // and the committee wants another one to be heard before the council decides
        travelTo(COMMITTEE.plusDays(1));
        Objects.requireNonNull(town.sessionOf(paper.id(), "buergermeister")).convene(LocalDate.MAX);
        enterResult(people);
        FormPage chair = people.looksAt("buergermeister", "Ergebnis bestätigen: " + town.reference(paper.id()));
        assertThat(chair.text()).contains("Planung", "vor der nächsten Station");
        chair.choose("Bestätigung", "Das Ergebnis ist richtig erfasst").complete();
        people.settle();

        // then that committee has its place before the council's, in its next session, and nobody had to choose it
        assertThat(jdbc.queryForList("select (m.starts_at at time zone 'Europe/Berlin')::date::text from consultation c join meeting m"
                + " on m.id = c.meeting_id where c.paper_id = ? and c.organization_id = 'apl'", String.class, paper.id()))
                .containsExactly(ASKED.toString());
        Window office = people.at(OFFICE);
        office.page().navigate("/register/papers/" + paper.id());
        assertThat(office.text()).contains("APL 17.09.2041 (geplant)", "Rat 10.10.2041 (geplant)");
        travelTo(ASKED.plusDays(1));
        paper.result("vorsitz.apl", Vote.accepted("RECOMMENDS", 9, 8, 0));

        // when the council has resolved both parts
        travelTo(COUNCIL.plusDays(1));
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
        town.does("buergermeister", paper.id(), "userTask_reviewResolution", "", Map.of("decision", "NO_OBJECTION"));
        town.does("buergermeister", paper.id(), "userTask_reviewResolution", "", Map.of("decision", "NO_OBJECTION"));
        people.settle();
        publish(people);

        // then whoever has nothing to do with it finds nothing, and the auditor everything
        Window stranger = people.at("leitung.rechtsamt");
        stranger.page().navigate("/roadmap");
        assertThat(stranger.text()).doesNotContain("Villa");
        stranger.page().navigate("/register/papers/" + paper.id());
        assertThat(stranger.text()).doesNotContain("Villa");
        assertThat(jdbc.queryForList("select public_title from execution where paper_id = ?", String.class, paper.id()))
                .contains(PUBLIC_TITLE);
        Window auditor = people.at("pruefung");
        auditor.page().navigate("/register/papers/" + paper.id());
        assertThat(auditor.text()).contains(SECRET, "1.250.000 Euro", "Anhörung");
        assertThat(Barriers.on(auditor)).isEmpty();
        auditor.picture("nichtoeffentlich-register");
    }

    private void schedule(People people) {
        FormPage form = people.looksAt(OFFICE, "Vorlage prüfen und terminieren: " + town.reference(paper.id()));
        assertThat(form.text()).contains("nichtöffentlich");
        form.choose("Formale Prüfung", "In Ordnung, Vorlage terminieren");
        assertThat(form.row("Station", 1).text()).contains("1: Der Rat kauft die Villa am Anger für 1.250.000 Euro.",
                "2: Der Rat beauftragt die Verwaltung mit der Sanierung der Villa.", "Ohne Häkchen: mit allen Teilen.");
        String[] both = {"1: Der Rat kauft die Villa am Anger für 1.250.000 Euro.",
            "2: Der Rat beauftragt die Verwaltung mit der Sanierung der Villa."};
        form.row("Station", 1).fill("Reihenfolge", "1").choose("Gremium", "Haupt-, Finanz- und Wirtschaftsförderungsausschuss")
                .choose("Behandlung", "Vorberatung").choose("Sitzung", "HFWA Dienstag, 10.09.2041, 18:00 Uhr").tick("Beschlussteile", both);
        form.row("Station", 2).fill("Reihenfolge", "2").choose("Gremium", "Rat der Stadt Meerbusch").choose("Behandlung", "Entscheidung")
                .choose("Sitzung", "Rat Donnerstag, 10.10.2041, 18:00 Uhr").tick("Beschlussteile", both);
        people.picture(OFFICE, "Beschlussteile");
        form.complete();
    }

    private void enterResult(People people) {
        FormPage form = people.looksAt("schriftfuehrung", "Ergebnis eintragen: " + town.reference(paper.id()));
        form.choose("Beschlussart", "ungeändert empfohlen").choose("Was das Gremium tut", "empfiehlt")
                .fill("Ja", "12").fill("Nein", "5").fill("Enthaltungen", "0").fill("Anwesende Stimmberechtigte", "17")
                .add("Zusätzlich zu beteiligende Gremien", "Planung")
                .choose("Behandlung dort", "Anhörung").choose("Zeitpunkt", "vor der nächsten Station")
                .choose("Vorsitz", "Bürgermeister").choose("Schriftführung", "Schriftführung");
        people.picture("schriftfuehrung", "Beratungsfolge-erweitert");
        form.complete();
    }

    private void publish(People people) {
        FormPage form = people.looksAt(OFFICE, "Beschluss bekannt machen: " + town.reference(paper.id()));
        form.date("Bekannt gemacht am", COUNCIL.plusDays(1)).choose("Ort der Bekanntmachung", "Ratsinformationssystem")
                .date("Auszuführen bis", LocalDate.of(2042, 6, 30));
        form.fill("Öffentlicher Titel", PUBLIC_TITLE);
        assertThat(form.text()).contains("Die Vorlage ist nichtöffentlich.", "Öffentlicher Titel");
        people.picture(OFFICE, "Nichtoeffentlich-bekannt-machen");
        form.complete();
    }

    private void travelTo(LocalDate day) {
        town.door().travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }
}
