package de.beschlusslauf.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import de.beschlusslauf.browser.BrowserTest;
import de.beschlusslauf.browser.Chromium;
import de.beschlusslauf.browser.FormPage;
import de.beschlusslauf.browser.LongText;
import de.beschlusslauf.browser.Window;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Forms of consultation and control window that the journeys leave out, filled in by hand in Tasklist. */
@BrowserTest
@Import(Deliberation.class)
class DeliberationFormsTests {

    private static final String PASSWORD = "Probe-4711";
    @Autowired
    Deliberation deliberation;
    @Autowired
    Deadlines deadlines;
    @Autowired
    PaperReader papers;
    @Autowired
    ResolutionReader resolutions;
    @Autowired
    ProcessStarts starts;
    @Autowired
    ManagementService management;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;

    @Autowired
    DrivableClock clock;

    private PaperId paper;
    private String reference;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void fromTheAgendaToTheMayorsObjectionThroughEveryForm(Chromium chromium) {
        // given
        person("meerbusch.form.sitzung", "Sitzungsdienst", Roles.COUNCIL_OFFICE);
        person("meerbusch.form.protokoll", "Protokollführung", Roles.MINUTE_TAKER,
                new Membership("adi", Position.MINUTE_TAKER), new Membership("rat", Position.MINUTE_TAKER));
        person("meerbusch.form.vorsitz", "Vorsitz Ausschuss", Roles.CHAIR, new Membership("adi", Position.CHAIR));
        person("meerbusch.form.buergermeister", "Spitze der Stadt", Roles.MAYOR);
        Window office = chromium.window().logIn("meerbusch.form.sitzung", PASSWORD);
        Window minutes = chromium.window().logIn("meerbusch.form.protokoll", PASSWORD);
        Window chair = chromium.window().logIn("meerbusch.form.vorsitz", PASSWORD);
        Window mayor = chromium.window().logIn("meerbusch.form.buergermeister", PASSWORD);
        LocalDate adiDay = LocalDate.now().plusMonths(2);
        LocalDate councilDay = adiDay.plusWeeks(3);
        deliberation.session("adi", adiDay);
        LocalDate tooSoon = LocalDate.now().plusDays(15);
        LocalDate submission = deadlines.find(DeadlineKind.SUBMISSION, deliberation.session("adi", tooSoon).value())
                .orElseThrow().dueOn();
        List<ConsultationId> path = path(councilDay);

        // when
        String committee = run(path.get(0));
        FormPage agenda = office.tasklist().open("Auf Tagesordnung setzen: " + reference);
        agenda.choose("Sitzung", "ADI " + GermanDays.withWeekday(tooSoon) + ", 17:00 Uhr, Ratssaal (Abgabeschluss war am "
                        + GermanDays.date(submission) + ")")
                .fill("Begründung der verspäteten Aufnahme", "   ");
        agenda.refused("wählen Sie eine spätere Sitzung oder begründen Sie die verspätete Aufnahme.");
        agenda.choose("Sitzung", "ADI " + GermanDays.withWeekday(adiDay) + ", 17:00 Uhr, Ratssaal");
        office.picture("put-on-agenda");
        agenda.complete();
        begin(path.get(0), committee);
        recommend(minutes);
        sendBack(chair);
        correct(minutes);
        assertThat(confirm(chair)).contains("Von 17 Anwesenden haben 16 abgestimmt");
        String council = run(path.get(1));
        begin(path.get(1), council);
        adopt(minutes);
        confirm(mayor);
        object(mayor);

        // then
        assertThat(resolutions.of(paper)).singleElement()
                .satisfies(resolution -> assertThat(resolution.status()).isEqualTo(ResolutionStatus.SUSPENDED));
        assertThat(resolutions.of(paper).get(0).wording()).isEqualTo("Der Rat verabschiedet sieben Grundsätze.");
    }

    private void recommend(Window minutes) {
        FormPage result = minutes.tasklist().open("Ergebnis eintragen: " + reference);
        assertThat(result.text()).doesNotContain("Geänderter Wortlaut").doesNotContain("Verwiesen an");
        result.choose("Beschlussart", "geändert empfohlen");
        assertThat(result.value("Vorsitz")).isEqualTo("Vorsitz Ausschuss");
        assertThat(result.value("Was das Gremium tut")).isEqualTo("empfiehlt");
        votes(result, 17);
        retyped(result, "Ja", "Nein", "Enthaltungen", "Anwesende Stimmberechtigte");
        result.fill("Geänderter Wortlaut", "Der Rat verabschiedet sieben Grundsätze.");
        minutes.picture("enter-result");
        result.complete();
    }

    private void sendBack(Window chair) {
        chair.tasklist().open("Ergebnis bestätigen: " + reference).choose("Bestätigung", "Zurück an die Schriftführung")
                .fill("Was ist zu berichtigen?", "Eine Person war befangen.").complete();
    }

    private void correct(Window minutes) {
        FormPage result = minutes.tasklist().open("Ergebnis eintragen: " + reference);
        assertThat(result.text()).contains("Rückfrage des Vorsitzes: Eine Person war befangen.");
        assertThat(result.value("Nein")).isEqualTo("0");
        result.fill("Ja", "16a");
        assertThat(result.problem("Ja")).isEqualTo("Bitte eine ganze Zahl eingeben, zum Beispiel 12.");
        result.fill("Ja", "16").complete();
    }

    private void adopt(Window minutes) {
        FormPage result = minutes.tasklist().open("Ergebnis eintragen: " + reference);
        assertThat(result.text()).contains("sieben Grundsätze").contains("Bisherige Beratung");
        result.choose("Beschlussart", "ungeändert beschlossen");
        votes(result, 40);
        result.complete();
    }

    private static void votes(FormPage result, int yes) {
        result.fill("Ja", String.valueOf(yes)).fill("Nein", "0").fill("Enthaltungen", "0")
                .fill("Anwesende Stimmberechtigte", String.valueOf(yes));
    }

    private static void retyped(FormPage result, String... labels) {
        for (String label : labels) {
            String before = result.value(label);
            assertThat(result.retype(label).value(label)).as(label).isEqualTo(before);
        }
    }

    private String confirm(Window chair) {
        FormPage confirm = chair.tasklist().open("Ergebnis bestätigen: " + reference);
        assertThat(confirm.text()).contains("einstimmig").contains("Stimmberechtigte");
        chair.picture("confirm-result");
        String text = confirm.text();
        confirm.choose("Bestätigung", "Das Ergebnis ist richtig erfasst").complete();
        return text;
    }

    private void object(Window mayor) {
        runJobs();
        FormPage review = mayor.tasklist().open("Ratsbeschluss prüfen: " + reference);
        assertThat(review.text()).contains("Widerspruchsfrist").doesNotContain("Schriftliche Begründung");
        review.choose("Entscheidung", "Widerspruch: der Beschluss gefährdet das Wohl der Gemeinde (§ 54 Abs. 1 GO NRW)")
                .fill("Schriftliche Begründung", "   ");
        review.refused("Tragen Sie die schriftliche Begründung ein");
        assertThat(resolutions.of(paper).get(0).status()).isEqualTo(ResolutionStatus.IN_WINDOW);
        review.fill("Schriftliche Begründung", LongText.of(20_000));
        mayor.picture("review-resolution");
        review.complete();
    }

    /** First the committee, which has no session yet, then the council on that day. */
    private List<ConsultationId> path(LocalDate councilDay) {
        return Objects.requireNonNull(transaction.execute(status -> {
            paper = deliberation.paper("Der Rat verabschiedet sechs Grundsätze.");
            reference = papers.summary(paper).reference();
            List<ConsultationId> stations = deliberation.plan(paper,
                    PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1),
                    PlannedStation.of("rat", ConsultationRole.DECISION, 2));
            deliberation.put(stations.get(1), deliberation.session("rat", councilDay));
            return stations;
        }));
    }

    private String run(ConsultationId station) {
        return starts.start("consultation", reference, "meerbusch", Routing
                .with(ConsultationVariables.CONSULTATION_ID, station).and(PaperVariables.PAPER_ID, paper));
    }

    /** The session was convened and its hour has come. */
    private void begin(ConsultationId station, String run) {
        transaction.executeWithoutResult(status -> deliberation.inSession(station));
        management.executeJob(management.createJobQuery().processInstanceId(run).timers().singleResult().getId());
    }

    private void runJobs() {
        management.createJobQuery().messages().withRetriesLeft().list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void person(String user, String name, String role, Membership... places) {
        staff.register(new Registration(user, "meerbusch", name, Set.of(role), List.of(places)), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
