package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Sitzung ändern" in Tasklist: what the council office sees before it confirms, and what others see after it. */
@TownTest
class SessionChangeJourneyTests {

    private static final LocalDate SESSION = LocalDate.of(2021, 6, 16);

    private static final String OFFICE = "ratsbuero";

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;

    private Town town;
    private PaperRun draft;

    @BeforeEach
    void aSessionWithOnePaperAndADraftThatIsMeantForIt() {
        clock.travelTo(Zones.at(LocalDate.of(2021, 5, 20), LocalTime.of(7, 0)));
        town = new Town(doors.open("rathaus"), "meerbusch");
        CaseScript.run(town.door(), new ProjectGroup(town, Days.TRUE).upTo("Ratsbüro terminiert"));
        draft = new PaperRun(town, "zd");
        draft.start("Geräte für die Ausschüsse");
        draft.draft(Draft.of(SESSION, "Die Geräte sind alt.", "Der Ausschuss beschließt neue Geräte."));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aSessionIsMovedAndLaterCancelledWithEverythingThatHangsOnIt(Chromium chromium) {
        People people = new People(chromium, "meerbusch", clock, jobs);

        // when it is moved
        FormPage move = changeOf(people, "ADI Mittwoch, 16.06.2021, 18:00 Uhr");
        move.choose("Was soll geschehen?", "teilen");
        assertThat(move.text()).as("a part without papers is none").contains("Bitte noch ausfüllen oder prüfen: Vorlagen, Neuer Tag, Grund");
        move.choose("Was soll geschehen?", "verlegen").date("Neuer Tag", LocalDate.of(2021, 6, 30))
                .fill("Neue Uhrzeit", "17:30").fill("Grund", "Der Ratssaal wird saniert.");
        people.picture(OFFICE, "Sitzung-verlegen");
        move.complete();
        FormPage preview = people.looksAt(OFFICE, "Änderung der Sitzung bestätigen");
        assertThat(preview.text()).contains("Die Sitzung wird verlegt: neu Mittwoch, 30.06.2021, 17:30 Uhr, Rathaus.",
                "Der Ratssaal wird saniert.", "Bestimmung der Mitglieder für die Visionsentwicklung",
                "Die Ladungsfrist ist gewahrt, wenn bis Mittwoch, den 16.06.2021, zugestellt ist.",
                "Ladung\tADI 30.06.2021\t02.06.2021\t16.06.2021",
                town.reference(draft.id()) + " Geräte für die Ausschüsse\t26.05.2021\t01.06.2021\tneue Frist");
        preview.choose("Entscheidung", "Änderung jetzt vornehmen");
        people.picture(OFFICE, "Verlegung-bestaetigen");
        preview.complete();

        // then the department reads the new days in its task
        FormPage approval = people.looksAt("leitung.zd", "Entwurf prüfen: " + town.reference(draft.id()));
        assertThat(approval.text()).contains("Mittwoch, 30.06.2021", "Dienstag, 01.06.2021");
        assertThat(people.at("leitung.zd").text()).contains("Fällig Di., 01.06.2021", "30.06.2021")
                .doesNotContain("16.06.2021");

        // when it is cancelled
        changeOf(people, "ADI Mittwoch, 30.06.2021, 17:30 Uhr").choose("Was soll geschehen?", "absagen")
                .fill("Grund", "Es gibt zu wenig zu beraten.").complete();
        preview = people.looksAt(OFFICE, "Änderung der Sitzung bestätigen");
        assertThat(preview.text()).contains("Die Sitzung wird abgesagt.", "ADI 30.06.2021\tADI 25.08.2021",
                "Ladung\tADI 30.06.2021\t16.06.2021\tentfällt",
                "Geladen war noch nicht; eine Absage an die Mitglieder ist nicht nötig.");
        preview.choose("Entscheidung", "Änderung jetzt vornehmen").complete();

        // then its papers are meant for the next one
        assertThat(people.at(OFFICE).tasklist().tasks()).noneMatch(task -> task.startsWith("Änderung"));
        assertThat(town.read(draft.id()).at("/paper/targetDay").asText()).isEqualTo("2021-08-25");
    }

    private static FormPage changeOf(People people, String session) {
        FormPage start = people.at(OFFICE).tasklist().start("Sitzung ändern");
        start.choose("Sitzung", session);
        people.picture(OFFICE, "Sitzung-waehlen");
        start.complete();
        return people.opens(OFFICE, "Änderung der Sitzung planen");
    }
}
