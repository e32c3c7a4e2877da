package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** One station from the agenda to its confirmed result, with real model, forms and domain; nothing survives a test. */
@Staged
@Transactional
class ConsultationRunTests {

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    PathPlanning planning;
    @Autowired
    PathReader paths;
    @Autowired
    Placement placement;
    @Autowired
    MeetingPlanning meetingPlanning;
    @Autowired
    Projections projections;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    ProcessStarts starts;
    @Autowired
    RuntimeService runtime;
    @Autowired
    DrivableClock clock;

    PaperId paper;
    MeetingId adi;

    @BeforeEach
    void aSessionInSeptember2021() {
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));
        clerks.people();
        adi = deliberation.session("adi", LocalDate.of(2021, 9, 14));
        paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theOfficeChoosesASessionAndItsTimerWaits() {
        // given
        String run = run(null);
        Task task = clerks.task(run, "userTask_putOnAgenda");
        assertThat(task.getName()).startsWith("Auf Tagesordnung setzen: ");
        assertThat(clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, task)).containsKeys("meetings", "reference");

        // when
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, task, Map.of("meeting", adi.toString()));

        // then
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(meetings.require(adi).startsAt()));
    }

    @Test
    void aMovedSessionMovesTheTimerOfEveryStationOnIt() {
        // given
        String run = run(adi);
        Instant later = Instant.parse("2021-09-21T16:00:00Z");

        // when
        meetingPlanning.move(adi, later, "Ratssaal", "Der Saal ist belegt.", Deliberation.OFFICE);
        projections.now();

        // then
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(later));
    }

    @Test
    void aStationTakenOffGoesBackToTheOffice() {
        String run = run(adi);

        placement.takeOff(paths.stations(paper).get(0).id(), Deliberation.OFFICE);

        assertThat(clerks.task(run, "userTask_putOnAgenda")).isNotNull();
    }

    @Test
    void aResultIsEnteredConfirmedAndFollowed() {
        // given
        String run = inSession();
        Task enter = clerks.task(run, "userTask_enterResult");
        Map<String, Object> shown = clerks.open(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter);
        assertThat(shown.get("outcomes").toString()).contains("ungeändert empfohlen").doesNotContain("beschlossen");
        assertThat(shown).containsEntry("minuteTaker", Deliberation.MINUTES)
                .containsEntry("votes", "17 Stimmen, beschlussfähig ab 9 Anwesenden")
                .as("the chair, not his deputy").containsEntry("chair", Deliberation.CHAIR);
        assertThat(shown.get("wording")).as("a committee that prepares").hasToString("RECOMMENDS");
        assertThat(shown.get("wordings").toString()).contains("empfiehlt").doesNotContain("beschließt");
        assertThat(shown.get("addedRoles").toString()).contains("Anhörung", "Vorberatung", "Kenntnisnahme");

        // when
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, accepted());
        Task confirm = clerks.task(run, "userTask_confirmResult");
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED")))
                .isInstanceOf(Refusal.class).hasMessageContaining("darf es nicht selbst bestätigen");
        assertThat(clerks.open(Deliberation.CHAIR, Roles.CHAIR, confirm))
                .containsEntry("result", "ungeändert empfohlen, einstimmig (17 Ja, 0 Nein, 0 Enthaltungen)");
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED"));

        // then
        assertThat(isRunning(run)).isFalse();
        assertThat(planning.standing(paper).next()).singleElement()
                .satisfies(next -> assertThat(paths.require(next).organizationId()).isEqualTo("rat"));
    }

    @Test
    void theChairsQueryComesBackToTheMinuteTaker() {
        // given
        String run = inSession();
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, clerks.task(run, "userTask_enterResult"), accepted());

        // when
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, clerks.task(run, "userTask_confirmResult"),
                Map.of("decision", "RETURNED", "reason", "Es waren 16 Stimmen."));

        // then
        Map<String, Object> shown = clerks.open(Deliberation.MINUTES, Roles.MINUTE_TAKER,
                clerks.task(run, "userTask_enterResult"));
        assertThat(shown.get("hints").toString()).contains("Es waren 16 Stimmen.");
        assertThat(shown.get("yes")).hasToString("17");
    }

    @Test
    void anAmendmentOfTheBodyBecomesTheText() {
        String run = inSession();
        Map<String, Object> amended = new HashMap<>(accepted());
        amended.put("outcome", "ACCEPTED_AMENDED");
        String unchanged = papers.require(paper).content().parts().get(0).wording();
        amended.put("amendedText", " " + unchanged.replace(" ", "\n") + " ");
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER,
                clerks.task(run, "userTask_enterResult"), amended)).isInstanceOf(Refusal.class)
                .hasMessageContaining("ändern Sie den Wortlaut oder den Gesamtbetrag, oder wählen Sie „ungeändert empfohlen“");
        amended.put("amendedText", "Der Rat verabschiedet sieben Grundsätze.");

        amended.put("amendedAmount", "viel");
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER,
                clerks.task(run, "userTask_enterResult"), amended)).isInstanceOf(Refusal.class)
                .hasMessageContaining("„Geänderter Gesamtbetrag“: Bitte einen Betrag in Euro eingeben");
        amended.put("amendedAmount", "90.000,50 €");
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, clerks.task(run, "userTask_enterResult"), amended);
        Task confirm = clerks.task(run, "userTask_confirmResult");
        Map<String, Object> shown = clerks.open(Deliberation.CHAIR, Roles.CHAIR, confirm);
        assertThat(shown.get("details").toString()).contains("Geänderter Gesamtbetrag", "90.000,50 Euro");
        assertThat(shown.get("hints").toString()).contains("Der Gesamtbetrag ist nun 90.000,50 Euro");
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED"));

        assertThat(papers.require(paper).content().parts().get(0).wording()).contains("sieben");
    }

    @Test
    void aPostponedMatterWaitsForTheChosenSession() {
        // given
        MeetingId later = deliberation.session("adi", LocalDate.of(2021, 11, 9));
        deliberation.session("rat", LocalDate.of(2021, 12, 9));
        String run = inSession();

        // when
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, clerks.task(run, "userTask_enterResult"), Map.of(
                "outcome", "POSTPONED", "postponedTo", later.toString(), "chair", Deliberation.CHAIR, "minuteTaker",
                Deliberation.MINUTES));
        Task confirm = clerks.task(run, "userTask_confirmResult");
        Map<String, Object> shown = clerks.open(Deliberation.CHAIR, Roles.CHAIR, confirm);
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, confirm, Map.of("decision", "CONFIRMED"));

        // then
        assertThat(shown.get("details").toString()).contains("Vertagt auf", "ADI Dienstag, 09.11.2021");
        assertThat(shown.get("hints").toString()).as("when the paper can be adopted then")
                .contains("Frühester Beschluss: ", "(ADI 09.11.2021, dann Rat ");
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(meetings.require(later).startsAt()));
    }

    @Test
    void aRefusedResultLeavesTheTaskOpen() {
        String run = inSession();
        Task enter = clerks.task(run, "userTask_enterResult");
        Map<String, Object> tie = new HashMap<>(accepted());
        tie.putAll(Map.of("yes", 8, "no", 8, "abstained", 1));

        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, tie))
                .isInstanceOf(Refusal.class).hasMessageContaining("Stimmengleichheit lehnt ab");
        assertThat(clerks.task(run, "userTask_enterResult")).isNotNull();
    }

    @Test
    void beforeTheHourOfTheSessionNoResultIsEnteredEvenIfSomebodyLetItsTimerFire() {
        // given
        String run = run(adi);
        clerks.fire(run);
        Task enter = clerks.task(run, "userTask_enterResult");

        // then
        assertThat(clerks.open(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter).get("hints").toString())
                .contains("hat noch nicht begonnen");
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, accepted()))
                .isInstanceOf(Refusal.class).hasMessageContaining("hat noch nicht begonnen");
        assertThat(paths.stations(paper).get(0).results()).isEmpty();
    }

    @Test
    void aBodyThatOnlyRecommendsResolvesNothing() {
        // given
        String run = inSession();
        Task enter = clerks.task(run, "userTask_enterResult");
        Map<String, Object> resolved = new HashMap<>(accepted());
        resolved.put("wording", "RESOLVES");

        // then
        assertThat(clerks.open(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter).get("wordings").toString())
                .contains("empfiehlt").doesNotContain("beschließt");
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, resolved))
                .isInstanceOf(Refusal.class).hasMessage("„Was das Gremium tut“: Dieser Wert steht nicht in der Liste. "
                        + "Bitte einen Eintrag aus der Liste wählen; hat sie sich geändert, öffnen Sie das Formular neu.");
    }

    @Test
    void aResultIsDueOnTheDayOfTheSessionAndNotAtTheHourAtWhichItBegins() {
        // when
        String run = inSession();

        // then
        Task enter = clerks.task(run, "userTask_enterResult");
        assertThat(enter.getDueDate()).isEqualTo(Date.from(Instant.parse("2021-09-14T21:59:59Z")));
        assertThat(projections.disagreeing(1000)).noneMatch(each -> each.id().equals(enter.getId()));
    }

    @Test
    void votesComeAsTypedTextAndWhatIsNoNumberIsRefused() {
        // given
        String run = inSession();
        Task enter = clerks.task(run, "userTask_enterResult");
        Map<String, Object> typed = new HashMap<>(accepted());
        typed.putAll(Map.of("yes", "12", "no", "3", "abstained", " 1 ", "present", "13a"));

        // when
        assertThatThrownBy(() -> clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, typed))
                .isInstanceOf(Refusal.class).hasMessage("„Anwesende Stimmberechtigte“: Bitte eine ganze Zahl in Ziffern "
                        + "eingeben, zum Beispiel 13.");
        typed.put("present", "17");
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, enter, typed);

        // then
        assertThat(paths.stations(paper).get(0).latest().votes()).isEqualTo(new Votes(12, 3, 1, 17));
    }

    @Test
    void theChairSeesHowManyWerePresentAndWhichTotalsLookOdd() {
        // given
        String run = inSession();
        Map<String, Object> few = new HashMap<>(accepted());
        few.putAll(Map.of("yes", 3, "no", 1, "present", 5));

        // when
        clerks.submit(Deliberation.MINUTES, Roles.MINUTE_TAKER, clerks.task(run, "userTask_enterResult"), few);

        // then
        Map<String, Object> shown = clerks.open(Deliberation.CHAIR, Roles.CHAIR, clerks.task(run, "userTask_confirmResult"));
        assertThat(shown.get("details").toString()).contains("5 Stimmberechtigte");
        assertThat(shown.get("hints").toString()).contains(
                "Von 5 Anwesenden haben 4 abgestimmt; bitte prüfen, ob das stimmt (Befangenheit?).",
                "Anwesend waren 5, beschlussfähig ist das Gremium ab 9.");
    }

    private Map<String, Object> accepted() {
        return Map.of("outcome", "ACCEPTED", "wording", "RECOMMENDS", "yes", 17, "no", 0, "abstained", 0, "present", 17,
                "chair", Deliberation.CHAIR, "minuteTaker", Deliberation.MINUTES);
    }

    private String inSession() {
        String run = run(adi);
        Meeting meeting = meetings.require(adi);
        clock.travelTo(meeting.startsAt().plusSeconds(60));
        deliberation.open(adi);
        clerks.fire(run);
        return run;
    }

    private String run(MeetingId meeting) {
        PlannedStation first = PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1);
        List<ConsultationId> path = deliberation.plan(paper, meeting == null ? first : first.in(meeting, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2));
        return starts.start("consultation", papers.summary(paper).reference(), "meerbusch",
                Routing.with(ConsultationVariables.CONSULTATION_ID, path.get(0)).and(PaperVariables.PAPER_ID, paper));
    }

    private boolean isRunning(String run) {
        return runtime.createProcessInstanceQuery().processInstanceId(run).count() > 0;
    }
}
