package de.beschlusslauf.roadmap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.browser.BrowserTest;
import de.beschlusslauf.browser.Chromium;
import de.beschlusslauf.browser.FormPage;
import de.beschlusslauf.browser.LongText;
import de.beschlusslauf.browser.Window;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.Origin;
import de.beschlusslauf.roadmap.ProjectGroup;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.roadmap.RoadmapStage;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Every form of execution and roadmap, filled in by hand in Tasklist. */
@BrowserTest
@Import(RoadmapStage.class)
class RoadmapFormsTests {

    private static final String PASSWORD = "Probe-4711";

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    @Autowired
    RoadmapStage stage;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    PaperReader papers;
    @Autowired
    ProcessStarts starts;
    @Autowired
    Staff staff;
    @Autowired
    IdentityService identities;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionOperations transaction;

    private Origin origin;

    private String reference;

    @BeforeEach
    void aResolutionIsEffective() {
        person("meerbusch.form.ratsbuero", Set.of(Roles.COUNCIL_OFFICE));
        person("meerbusch.form.fuehrung", Set.of(Roles.MAYOR, Roles.DEPUTY));
        person("meerbusch.form.zd", Set.of(Roles.AUTHOR), new Membership("zd", Position.MEMBER));
        origin = stage.effective(LocalDate.of(2021, 6, 24));
        reference = papers.summary(origin.paperId()).reference();
        starts.start("implementation", reference, "meerbusch", Routing
                .with(PaperVariables.PAPER_ID, origin.paperId())
                .and(ResolutionVariables.RESOLUTION_ID, origin.resolutionId()));
    }

    @Test
    void fromTheExtractToTheConfirmedCompletionThroughEveryForm(Chromium chromium) {
        Window office = chromium.window().logIn("meerbusch.form.ratsbuero", PASSWORD);
        Window clerk = chromium.window().logIn("meerbusch.form.zd", PASSWORD);
        Window head = chromium.window().logIn("meerbusch.form.fuehrung", PASSWORD);

        publish(office);
        plan(clerk);
        nominate(office);
        reportAPhase(clerk);
        decide(head);
        recutAndComplete(clerk, head);

        FormPage check = office.tasklist().open("Erledigung bestätigen: " + reference + " Visionen");
        office.picture("confirm");
        check.choose("Prüfung", "Erledigung bestätigen").complete();
        review(clerk);
        assertThat(roadmap.of(origin.resolutionId())).extracting(RoadmapEntry::status)
                .containsExactly(EntryStatus.DONE, EntryStatus.IN_PROGRESS, EntryStatus.OPEN);
        everybodyReadsIt(clerk);
    }

    private void publish(Window office) {
        FormPage extract = office.tasklist().open("Beschluss bekannt machen: " + reference);
        extract.choose("Was soll geschehen?", "Einspruch nachtragen, der rechtzeitig eingegangen ist")
                .choose("Einwand von", "Bürgermeisterin oder Bürgermeister (§ 57 Abs. 4 GO NRW)")
                .date("Eingegangen am", LocalDate.of(2021, 6, 25)).fill("Begründung", "Die Mittel fehlen.");
        office.picture("late-objection");
        extract.refused("Die Einspruchsfrist endete am 24.06.2021");
        assertThat(stage.resolutionStatus(origin)).isEqualTo("EFFECTIVE");
        extract.choose("Was soll geschehen?", "bekannt machen").date("Auszuführen bis", NEXT_YEAR);
        office.picture("publish");
        extract.complete();
    }

    private void plan(Window clerk) {
        FormPage plan = clerk.tasklist().open("Ausführung planen: " + reference);
        FormPage seats = plan.row("Eintrag", 1).choose("Art", "Projektgruppe mit Benennungen").fill("Titel", "Visionen");
        assertThat(plan.text()).contains("Eintrag 1: Beschäftigte in der Projektgruppe");
        seats.fill("Beschäftigte in der Projektgruppe", "6").date("Frist", NEXT_YEAR);
        plan.row("Eintrag", 2).choose("Art", "Fortschreibung der Roadmap").fill("Titel", "Roadmap fortschreiben")
                .choose("Zuständiges Amt", "Zentrale Dienste").choose("Priorität", "mittel")
                .date("Frist", NEXT_YEAR);
        plan.row("Eintrag", 3).choose("Art", "Leitsatz").fill("Titel", "Meer-Mensch")
                .choose("Zuständiges Amt", "Zentrale Dienste").choose("Priorität", "hoch");
        FormPage group = plan.row("Eintrag", 1);
        group.row("Phase", 1).fill("Phase", "Workshops").date("Ende der Phase", NEXT_YEAR.minusMonths(6))
                .tick("Zwischenbericht an das Gremium");
        group.row("Phase", 2).fill("Phase", "Ausarbeitung").date("Ende der Phase", NEXT_YEAR);
        FormPage notNeeded = group.row("Phase", 3);
        assertThat(plan.text()).contains("Eintrag 1, Phase 3: Phase");
        notNeeded.press("entfernen");
        group.press("nach unten");
        FormPage moved = plan.row("Eintrag", 2);
        assertThat(moved.row("Phase", 2).value("Phase")).isEqualTo("Ausarbeitung");
        moved.press("nach oben");
        clerk.picture("plan");
        plan.complete();
        jobs();
    }

    private void nominate(Window office) {
        FormPage members = office.tasklist().open("Mitglieder benennen: " + reference);
        for (int row = 1; row <= 12; row++) {
            members.row("Mitglied", row).fill("Name", "Mitglied " + row);
        }
        members.choose("Besetzung", "Gruppe ist vollzählig");
        FormPage second = members.row("Mitglied", 2).choose("Benannt von", "CDU-Fraktion");
        members.refused("Für „CDU-Fraktion“ sind 2 Personen benannt; jede Fraktion benennt genau ein Mitglied.");
        assertThat(group().nominations()).as("nothing stored").isEmpty();
        second.press("entfernen");
        members.choose("Besetzung", "Unvollständig weiterarbeiten").fill("Begründung", " \n ");
        assertThat(members.isCompletable()).as("blanks are no reason").isFalse();
        members.fill("Begründung", LongText.of(4_000));
        office.picture("nominate");
        members.complete();
        assertThat(group().nominations()).hasSize(11);
    }

    private ProjectGroup group() {
        return roadmap.group(roadmap.of(origin.resolutionId()).get(0).id()).orElseThrow();
    }

    private void reportAPhase(Window clerk) {
        FormPage report = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        assertThat(report.text()).contains("Die Projektgruppe arbeitet mit 11 von 12 Mitgliedern.", "Mitglied 12 (Verwaltung)");
        report.choose("Meldung", "Läuft verzögert").fill("Sachstand", " \n ");
        assertThat(report.isCompletable()).as("blanks are no report").isFalse();
        report.fill("Sachstand", "Ausschreibung veröffentlicht.");
        clerk.picture("progress");
        report.complete();
        clerk.page().navigate("/roadmap");
        assertThat(clerk.page().locator("tbody tr").allInnerTexts()).filteredOn(row -> row.contains(reference))
                .anySatisfy(row -> assertThat(row).contains("Visionen", "in Arbeit", "läuft verzögert (", "): Ausschreibung veröffentlicht."));
        report = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        assertThat(report.text()).contains("läuft verzögert: Ausschreibung veröffentlicht.");
        report.choose("Meldung", "Phase abgeschlossen").fill("Bericht zur Phase", LongText.of(20_001));
        assertThat(report.problem("Bericht zur Phase")).isEqualTo("Bitte auf 20.000 Zeichen kürzen; es sind 1 zu viel.");
        report.fill("Bericht zur Phase", LongText.of(20_000)).complete();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Paper.Closed(new PaperId(stage.children(origin).get(0)), PaperStatus.ARCHIVED)));
    }

    private void decide(Window head) {
        FormPage decision = head.tasklist().open("Über nächste Phase entscheiden: " + reference);
        assertThat(decision.text()).contains("Größe, Bedarf – „Übergänge“ ohne Brüche ß");
        decision.choose("Entscheidung", "Anpassen: das Amt schneidet die Phasen neu zu").fill("Begründung", "   ");
        decision.refused("Die Begründung fehlt");
        decision.fill("Begründung", "Der Rat will zwei Teile.");
        head.picture("decide");
        decision.complete();
    }

    private void recutAndComplete(Window clerk, Window head) {
        FormPage recut = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        recut.choose("Meldung", "Phasen neu zuschneiden").fill("Begründung", "Wie der Rat es will");
        recut.row("Phase", 2).choose("Bisherige Phase", "Ausarbeitung").fill("Phase", "Zweiter Teil")
                .date("Ende der Phase", NEXT_YEAR.minusMonths(1));
        recut.refused("Die Phase „Zweiter Teil“ endet vor der Phase davor; ordnen Sie die Termine aufsteigend.");
        recut.row("Phase", 2).date("Ende der Phase", NEXT_YEAR);
        clerk.picture("recut");
        recut.complete();
        late();
        FormPage delay = head.tasklist().open("Verzug der Maßnahme klären: " + reference);
        delay.fill("Grund des Verzugs", LongText.of(4_000)).date("Neue Frist", LocalDate.now());
        delay.refused("Die neue Frist muss nach heute liegen; wählen Sie einen späteren Tag.");
        delay.date("Neue Frist", NEXT_YEAR.plusMonths(1));
        head.picture("delay");
        delay.complete();
        clerk.tasklist().open("Umsetzungsstand melden: " + reference).choose("Meldung", "Phase abgeschlossen")
                .fill("Bericht zur Phase", "Erster Teil steht.").complete();
        FormPage done = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        done.choose("Meldung", "Maßnahme erledigt").fill("Nachweis", "Das Papier liegt vor.");
        clerk.picture("complete");
        done.complete();
    }

    private void review(Window clerk) {
        Job timer = management.createJobQuery().timers().processDefinitionKey("roadmap-review").list().stream()
                .filter(job -> reference.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey()))
                .findFirst().orElseThrow();
        management.executeJob(timer.getId());
        FormPage review = clerk.tasklist().open("Roadmap fortschreiben: " + reference);
        review.save();
        review.choose("Fortschreibung", "Beenden").fill("Was sich geändert hat", LongText.of(20_000))
                .fill("Warum die Fortschreibung endet", "   ");
        assertThat(review.text()).doesNotContain("Künftig zuständig");
        clerk.picture("review-end");
        review.refused("Die Begründung fehlt; schreiben Sie, warum die Fortschreibung endet.");
        review.choose("Fortschreibung", "Wieder vorlegen").date("Nächster Termin", NEXT_YEAR.plusYears(1));
        clerk.picture("review");
        review.complete();
    }

    private void everybodyReadsIt(Window reader) {
        reader.page().navigate("/roadmap");
        assertThat(reader.page().locator("header nav").innerText()).as("what else is open to the reader")
                .contains("Aufgaben", "Register", "Kalender", "Handbuch").doesNotContain("Roadmap", "Verwaltung");
        assertThat(reader.page().locator("tbody tr").allInnerTexts()).filteredOn(row -> row.contains(reference))
                .anySatisfy(row -> assertThat(row).contains("Visionen", "Zweiter Teil", "erledigt"))
                .anySatisfy(row -> assertThat(row).contains("Roadmap fortschreiben", "in Arbeit",
                        GermanDays.date(NEXT_YEAR.plusYears(1))));
        reader.picture("roadmap");
    }

    private void late() {
        management.createJobQuery().timers().activityId("timerEvent_measureLate").list().stream()
                .filter(job -> reference.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void jobs() {
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private void person(String id, Set<String> roles, Membership... places) {
        staff.register(new Registration(id, "meerbusch", "Probe " + id, roles, List.of(places)), "system");
        User user = identities.createUserQuery().userId(id).singleResult();
        user.setPassword(PASSWORD);
        identities.saveUser(user);
    }
}
