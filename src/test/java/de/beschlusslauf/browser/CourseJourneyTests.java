package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import com.microsoft.playwright.Page;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit's tab "Beschlussverlauf" tells what the register tells, with the mouse and with the keyboard alone. */
class CourseJourneyTests extends RegisterStage {

    @Autowired
    Drafting drafting;
    @Autowired
    MeetingPlanning sessions;

    @Test
    void cockpitTellsTheCourseOfRunningAndEndedPapersAndOfSessions(Chromium chromium) {
        String running = aPaper();
        Window window = manager(chromium);
        Page page = window.page();

        CockpitPage cockpit = window.cockpit().process("Lauf einer Vorlage").course();
        page.getByLabel("Wörter oder Nummer").fill(reference);
        page.getByLabel("Wörter oder Nummer").press("Enter");
        page.getByText("1 Vorlage, ").waitFor();
        page.getByText(reference + ": ").first().click();
        page.getByText("Die Vorlage wurde angelegt").first().waitFor();
        page.getByText("Der Vorsitz hat das Ergebnis bestätigt").first().waitFor();
        window.picture("ended");
        assertThat(Barriers.anyIn(window, ".bl-course")).as("list of papers and time line of one").isEmpty();

        cockpit.process("Lauf einer Vorlage").instance(running);
        cockpit.course();
        page.getByText(running + ": Radweg an der Sieg").waitFor();
        page.getByText("Die Vorlage wurde angelegt").first().waitFor();
        window.picture("running");

        String session = sessions.plan(new PlanMeeting("sanktaugustin", "rat", Zones.at(LocalDate.of(2098, 5, 7),
                LocalTime.of(17, 0)), "Ratssaal"), "sanktaugustin.ratsbuero").name();
        cockpit.process("Sitzung").find(session).instance(session);
        cockpit.course();
        page.getByText("Die Sitzung wurde geplant für Mittwoch, 07.05.2098, 17:00 Uhr.").waitFor();
        window.picture("session");
        assertThat(Barriers.anyIn(window, ".bl-course")).as("course of a session").isEmpty();

        cockpit.process("Sitzung");
        cockpit.course();
        page.locator(".bl-course [data-session]").getByText("07.05.2098").first().click();
        page.getByText("Die Sitzung wurde geplant für Mittwoch, 07.05.2098, 17:00 Uhr.").waitFor();
        assertThat(page.getByLabel("Wörter oder Nummer").count()).as("papers under a model of sessions").isZero();
        window.picture("sessions");
        assertThat(Barriers.anyIn(window, ".bl-course")).as("list of sessions and the course of one").isEmpty();
    }

    @Test
    void theCourseIsWhatAManagerReadsFirstAndWhatTheEngineKeepsForItselfStandsLast(Chromium chromium) {
        // given a running paper
        String running = aPaper();
        Window window = manager(chromium);

        // when a manager opens the page of the model and that of the paper, then nobody has to look for the course
        CockpitPage cockpit = window.cockpit().process("Lauf einer Vorlage");
        assertThat(cockpit.tabNames()).startsWith("Beschlussverlauf").contains("Prozessinstanzen");
        assertThat(cockpit.openTab()).isEqualTo("Beschlussverlauf");
        window.page().getByLabel("Wörter oder Nummer").waitFor();
        window.picture("first-of-model");
        German.alone(window.page().locator("body"));

        cockpit.instance(running);
        window.page().getByText(running + ": Radweg an der Sieg").waitFor();
        assertThat(cockpit.tabNames()).startsWith("Beschlussverlauf").endsWith("Variablen");
        assertThat(cockpit.openTab()).isEqualTo("Beschlussverlauf");
        assertThat(window.text()).doesNotContain("loopCounter", "nrOf");
        window.picture("first-of-paper");

        // and the other tabs stay one click away
        cockpit.tab("Aufgerufene Prozessinstanzen");
        window.page().locator("tr").getByText("Vorlage erarbeiten").first().waitFor();
    }

    @Test
    void papersAreFoundAndReadInCockpitByKeyboard(Chromium chromium) {
        // given a manager on the page of a model
        Window window = manager(chromium);
        Page page = window.page();
        CockpitPage cockpit = window.cockpit().process("Lauf einer Vorlage").courseByKeys();

        // when a paper is looked for and chosen
        Keys.tabTo(page, "Wörter oder Nummer");
        page.keyboard().type(reference);
        page.keyboard().press("Enter");
        page.getByText("1 Vorlage, ").waitFor();
        Keys.tabTo(page, "Suchen");
        Keys.press(page, page.locator("[data-paper]").innerText().trim(), "Space");

        // then the focus stands on its course, goes into it and out of it
        page.locator(".bl-course .chosen:focus").getByText("Die Vorlage wurde angelegt").first().waitFor();
        Keys.seesFocus(page);
        Keys.tabTo(page, "Im Register öffnen (neues Fenster)");
        Keys.press(page, page.locator(".bl-course summary").first().innerText().trim(), "Space");
        page.locator(".bl-course details[open] p").first().waitFor();
        Keys.leaves(page, ".bl-course");
        assertThat(Barriers.anyIn(window, ".bl-course")).isEmpty();

        // and the same on the page of one run
        String running = aPaper();
        cockpit.process("Lauf einer Vorlage").instance(running).courseByKeys();
        page.getByText(running + ": Radweg an der Sieg").waitFor();
        Keys.tabTo(page, "Im Register öffnen (neues Fenster)");
        Keys.leaves(page, ".bl-course");
        assertThat(Barriers.anyIn(window, ".bl-course")).isEmpty();
    }

    @Test
    void sessionsArePagedAndReadInCockpitByKeyboard(Chromium chromium) {
        // given more sessions than stand on one page
        for (int day = 1; day <= 21; day++) {
            sessions.plan(new PlanMeeting("sanktaugustin", "rat", Zones.at(LocalDate.of(2047, 5, day), LocalTime.of(17, 0)),
                    "Ratssaal"), "sanktaugustin.ratsbuero");
        }
        Window window = manager(chromium);
        Page page = window.page();
        window.cockpit().process("Sitzung").courseByKeys();
        page.locator("[data-session]").first().waitFor();
        String latest = page.locator("[data-session]").first().innerText();

        // when the list is turned, the focus stands on the new page of it
        Keys.press(page, "Frühere Sitzungen", "Enter");
        page.locator(".bl-course .found:focus").getByText("Zu den spätesten Sitzungen").waitFor();
        Keys.seesFocus(page);
        assertThat(page.locator("[data-session]").first().innerText()).isNotEqualTo(latest);
        Keys.press(page, "Zu den spätesten Sitzungen", "Space");
        page.locator(".bl-course .found:focus").getByText(latest).waitFor();

        // and a session is chosen
        Keys.press(page, latest, "Enter");
        page.locator(".bl-course .chosen:focus").getByText("Die Sitzung wurde geplant").first().waitFor();
        Keys.tabTo(page, "Im Register öffnen (neues Fenster)");
        Keys.leaves(page, ".bl-course");
        assertThat(Barriers.anyIn(window, ".bl-course")).isEmpty();
    }

    private String aPaper() {
        return drafting.propose(CreatePaper.draft("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Radweg an der Sieg",
                "buero"), "sanktaugustin.sachbearbeitung.buero").reference();
    }

    private static Window manager(Chromium chromium) {
        return chromium.window().logIn("sanktaugustin.steuerung", "rathaus");
    }
}
