package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people declare about a paper of their own accord, from "Neuer Vorgang": the claim of equality and the withdrawal. */
@TownTest
class DeclarationsJourneyTests {

    private static final String SUBJECT = "Arbeitszeiten im Rathaus";

    private static final String OFFICER = "leitung.gleichstellung";

    private static final String AUTHOR = "sachbearbeitung.zd";

    private static final String HEAD = "leitung.zd";

    private static final String WHY = "Die Kernzeit trifft Teilzeitkräfte anders als Vollzeitkräfte.";

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;

    private Town town;
    private PaperRun paper;
    private String title;

    @BeforeEach
    void aDraftLiesWithTheHeadOfDepartment() {
        clock.travelTo(Zones.at(LocalDate.of(2022, 5, 2), LocalTime.of(7, 0)));
        town = new Town(doors.open("rathaus"), "meerbusch", 12);
        LocalDate session = LocalDate.of(2022, 6, 15);
        town.session("adi", session);
        paper = new PaperRun(town, "zd");
        paper.start(SUBJECT);
        paper.draft(Draft.of(session, "Die Kernzeit ist zwanzig Jahre alt.", "Die Kernzeit endet um 15 Uhr."));
        title = town.reference(paper.id()) + " " + SUBJECT;
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theEqualityOfficerClaimsADraftAndItsAuthorWithdrawsIt(Chromium chromium) {
        People people = new People(chromium, "meerbusch", clock, jobs);

        // when the officer claims it
        FormPage claim = people.at(OFFICER).tasklist().start("Mitzeichnung der Gleichstellung verlangen");
        claim.choose("Vorlage", title + " (Zentrale Dienste, Bei der Amtsleitung)");
        notWithoutAReasonThatFits(claim, "Begründung");
        claim.fill("Begründung", WHY);
        people.picture(OFFICER, "Gleichstellung");
        claim.complete();

        // then the head of department reads why
        assertThat(people.looksAt(HEAD, "Entwurf prüfen: " + title).text()).contains(WHY);

        // when author and head withdraw it at the same time
        FormPage late = withdrawal(people, HEAD).fill("Grund", "Zu früh.");
        FormPage withdrawal = withdrawal(people, AUTHOR);
        notWithoutAReasonThatFits(withdrawal, "Grund");
        withdrawal.fill("Grund", "Der Personalrat verhandelt noch.");
        people.picture(AUTHOR, "Zurueckziehen");
        withdrawal.complete();
        late.refused("hat sie sich geändert, öffnen Sie das Formular neu.");
        people.picture(HEAD, "Schon-zurueckgezogen");
        new TasklistPage(people.at(HEAD).page()).closeDialog();

        // then nobody has a task for it, and the register says why
        assertThat(people.at(HEAD).tasklist().tasks()).noneMatch(task -> task.contains(title));
        assertThat(people.at(OFFICER).tasklist().tasks()).noneMatch(task -> task.contains(title));
        Window auditor = people.at("pruefung");
        auditor.page().navigate("/register/papers/" + paper.id());
        assertThat(auditor.text()).contains("Zurückgezogen", "Die Vorlage wurde zurückgezogen.",
                "Die Gleichstellungsbeauftragte hat die Vorlage zu ihrer Angelegenheit erklärt",
                "Zurückgezogen, weil", "Der Personalrat verhandelt noch.", "hat ihre Mitzeichnung verlangt: " + WHY);
        auditor.picture("register");
    }

    private FormPage withdrawal(People people, String person) {
        return people.at(person).tasklist().start("Vorlage zurückziehen").choose("Vorlage", title);
    }

    private static void notWithoutAReasonThatFits(FormPage form, String label) {
        form.fill(label, " \n ");
        assertThat(form.problem(label)).isEqualTo("Bitte ausfüllen.");
        form.fill(label, LongText.of(20_000));
        assertThat(form.problem(label)).isEqualTo("Bitte auf 4.000 Zeichen kürzen; es sind 16.000 zu viel.");
        assertThat(form.isCompletable()).isFalse();
    }
}
