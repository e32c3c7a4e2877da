package de.beschlusslauf.roadmap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.browser.BrowserTest;
import de.beschlusslauf.browser.Chromium;
import de.beschlusslauf.browser.FormPage;
import de.beschlusslauf.browser.Window;
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

        FormPage extract = office.tasklist().open("Beschluss bekannt machen: " + reference);
        extract.date("Auszuführen bis", NEXT_YEAR);
        office.picture("publish");
        extract.complete();

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
    }

    private void plan(Window clerk) {
        FormPage plan = clerk.tasklist().open("Ausführung planen: " + reference);
        plan.row("Eintrag", 1).choose("Art", "Projektgruppe mit Benennungen").fill("Titel", "Visionen")
                .fill("Beschäftigte in der Projektgruppe", "6").date("Frist", NEXT_YEAR);
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
        office.picture("nominate");
        members.complete();
    }

    private void reportAPhase(Window clerk) {
        FormPage report = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        clerk.picture("progress");
        report.choose("Meldung", "Phase abgeschlossen").fill("Bericht zur Phase", "Zwei Workshops sind gelaufen.")
                .complete();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Paper.Closed(new PaperId(stage.children(origin).get(0)), PaperStatus.ARCHIVED)));
    }

    private void decide(Window head) {
        FormPage decision = head.tasklist().open("Über nächste Phase entscheiden: " + reference);
        decision.choose("Entscheidung", "Anpassen: das Amt schneidet die Phasen neu zu")
                .fill("Begründung", "Der Rat will zwei Teile.");
        head.picture("decide");
        decision.complete();
    }

    private void recutAndComplete(Window clerk, Window head) {
        FormPage recut = clerk.tasklist().open("Umsetzungsstand melden: " + reference);
        recut.choose("Meldung", "Phasen neu zuschneiden").fill("Begründung", "Wie der Rat es will");
        recut.row("Phase", 2).choose("Bisherige Phase", "Ausarbeitung").fill("Phase", "Zweiter Teil")
                .date("Ende der Phase", NEXT_YEAR);
        clerk.picture("recut");
        recut.complete();
        late();
        FormPage delay = head.tasklist().open("Verzug klären: " + reference);
        delay.fill("Grund des Verzugs", "Stelle unbesetzt").date("Neue Frist", NEXT_YEAR.plusMonths(1));
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
        review.fill("Was sich geändert hat", "Zwei neue Vorhaben.").choose("Fortschreibung", "Wieder vorlegen")
                .date("Nächster Termin", NEXT_YEAR.plusYears(1));
        clerk.picture("review");
        review.complete();
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
