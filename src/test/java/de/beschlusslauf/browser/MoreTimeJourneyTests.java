package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A head of department who needs more time, and one who has let the day pass, in Tasklist. */
@TownTest
class MoreTimeJourneyTests {

    private static final String HEAD = "leitung.zd";

    private static final AtomicInteger PLAYS = new AtomicInteger();

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;
    @Autowired
    TaskService tasks;
    @Autowired
    Deadlines deadlines;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transaction;

    private Town town;
    private PaperRun draft;
    private String approval;

    @BeforeEach
    void aDraftThatItsHeadHasToApproveByTheTwentyEighthOfMay() {
        clock.travelTo(Zones.at(LocalDate.of(2021, 5, 27), LocalTime.of(7, 0)));
        town = new Town(doors.open("rathaus"), "meerbusch", PLAYS.incrementAndGet());
        LocalDate session = LocalDate.of(2021, 6, 23);
        town.session("adi", session);
        draft = new PaperRun(town, "zd");
        draft.start("Geräte für die Ausschüsse");
        draft.draft(Draft.of(session, "Die Geräte sind alt.", "Der Ausschuss beschließt neue Geräte."));
        approval = "Entwurf prüfen: " + town.reference(draft.id()) + " Geräte für die Ausschüsse";
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void moreTimeIsAskedForDecidedAndSeenInTheTask(Chromium chromium) {
        People people = new People(chromium, "meerbusch", clock, jobs);

        // given an author none of whose tasks has such a deadline
        assertThat(people.at("sachbearbeitung.zd").tasklist().start("Fristverlängerung beantragen").text())
                .contains("Zurzeit lässt sich keine Ihrer Fristen verlängern");

        // when the head asks for a day on which nobody works, and then for another
        FormPage request = people.at(HEAD).tasklist().start("Fristverlängerung beantragen");
        request.choose("Aufgabe", approval + " (Prüfung des Entwurfs, bis 28.05.2021)")
                .choose("Grund", "Sonstiger Grund (siehe Bemerkung)");
        assertThat(request.text()).contains("Bemerkung *");
        request.choose("Grund", "Unterlagen oder Auskünfte fehlen").date("Neue Frist", LocalDate.of(2021, 5, 29));
        request.submit();
        assertThat(new TasklistPage(people.at(HEAD).page()).message())
                .contains("Am Samstag, dem 29.05.2021, wird nicht gearbeitet");
        request.date("Neue Frist", LocalDate.of(2021, 6, 1)).fill("Bemerkung", "Das Angebot kommt am 31. Mai.");
        people.picture(HEAD, "Fristverlaengerung-beantragen");
        request.complete();

        // then the division decides
        FormPage decision = people.looksAt("dezernat", "Fristverlängerung entscheiden: " + approval);
        assertThat(decision.text()).contains("Leitung ZD", "Unterlagen oder Auskünfte fehlen",
                "Das Angebot kommt am 31. Mai.", "Dienstag, 01.06.2021");
        decision.choose("Entscheidung", "wie beantragt verlängern").complete();

        // and the task shows the new day
        people.at(HEAD).tasklist().look(approval);
        assertThat(people.at(HEAD).text()).contains("Fällig Di., 01.06.2021");
    }

    @Test
    void theChairReadsWhichPaperIsStillExpectedAndItsHeadThatTheChairDidNotWait(Chromium chromium) {
        // given a draft with time until the agenda has to be fixed
        LocalDate session = LocalDate.of(2021, 7, 14);
        town.session("adi", session);
        PaperRun late = new PaperRun(town, "zd");
        late.start("Netze für die Schulen");
        late.draft(Draft.of(session, "Die Netze sind alt.", "Der Ausschuss beschließt neue Netze."));
        deadlines.move(DeadlineKind.SUBMISSION, late.id(), LocalDate.of(2021, 6, 29), "Fristverlängerung: Urlaub",
                "meerbusch.ratsbuero");
        String expected = "Die Vorlage " + town.reference(late.id())
                + " wird noch erwartet: Für sie ist Zeit bis Dienstag, 29.06.2021, bewilligt.";
        People people = new People(chromium, "meerbusch", clock, jobs);

        // when the agenda is drawn up and fixed earlier
        people.travelTo(LocalDate.of(2021, 6, 24), 9);
        FormPage agenda = people.looksAt("ratsbuero", "Tagesordnung zusammenstellen: ADI 14.07.2021");
        assertThat(agenda.text()).contains(expected);
        agenda.complete();
        FormPage fixing = people.looksAt("vorsitz.adi", "Tagesordnung festsetzen: ADI 14.07.2021");
        assertThat(fixing.text()).contains(expected);
        fixing.choose("Entscheidung", "Tagesordnung so festsetzen");
        fixing.complete();

        // then
        assertThat(people.looksAt("ratsbuero", "Einladen und bekannt machen: ADI 14.07.2021").text()).contains(expected);
        String review = people.looksAt(HEAD, "Entwurf prüfen: " + town.reference(late.id())).text();
        assertThat(review).as("nothing attached, nobody to co-sign").containsPattern("Anlagen\\s+Keine\\.")
                .containsPattern("Mitzeichnungen\\s+Keine\\.");
        assertThat(review).contains("Die Tagesordnung der "
                + "Sitzung vom Mittwoch, 14.07.2021, ist schon festgesetzt, obwohl für die Vorlage bis Dienstag, 29.06.2021, "
                + "Zeit bewilligt ist");
    }

    @Test
    void theSuperiorClearsUpADelay(Chromium chromium) {
        People people = new People(chromium, "meerbusch", clock, jobs);
        people.travelTo(LocalDate.of(2021, 6, 7), 8);
        transaction.executeWithoutResult(status -> events.publishEvent(new DeadlineNotice("meerbusch",
                DeadlineKind.DRAFT_REVIEW, DeadlineNotice.Occasion.ESCALATION, town.reference(draft.id()),
                deadlines.find(DeadlineKind.DRAFT_REVIEW, draft.id()).orElseThrow().dueAt(),
                tasks.createTaskQuery().taskName(approval).singleResult().getId(), Set.of("meerbusch." + HEAD))));

        FormPage delay = people.looksAt("dezernat", "Versäumte Frist klären: " + approval);
        assertThat(delay.text()).contains("Leitung ZD", "Prüfung des Entwurfs", "Freitag, 28.05.2021");
        delay.choose("Was soll geschehen?", "die Frist verlängern");
        assertThat(delay.problem("Neue Frist")).as("nobody has been in the field yet").isEmpty();
        delay.choose("Was soll geschehen?", "selbst übernehmen").complete();

        assertThat(people.at("dezernat").tasklist().tasks()).contains(approval)
                .noneMatch(task -> task.startsWith("Versäumte Frist"));
    }
}
