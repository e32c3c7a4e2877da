package de.beschlusslauf.roadmap.process;

import static de.beschlusslauf.roadmap.process.MeasureAnswers.answer;
import static de.beschlusslauf.roadmap.process.MeasureAnswers.entry;
import static de.beschlusslauf.roadmap.process.MeasureAnswers.phase;
import static de.beschlusslauf.roadmap.process.MeasureAnswers.review;
import static de.beschlusslauf.roadmap.process.MeasureAnswers.withPhases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.Origin;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.roadmap.RoadmapStage;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.engine.TaskSubmission;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Execution and roadmap through the engine, each task answered as its form answers it. */
@Staged
class MeasureJourneyTests {

    @Autowired
    RoadmapStage stage;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    ProcessStarts starts;
    @Autowired
    TaskSubmission submission;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    IdentityService identities;
    @Autowired
    Withdrawal withdrawal;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionOperations transaction;
    @Autowired
    DrivableClock clock;

    private Origin origin;

    private String key;

    @BeforeEach
    void aResolutionIsEffective() {
        clock.travelTo(Instant.parse("2021-06-25T08:00:00Z"));
        origin = stage.effective(LocalDate.of(2021, 6, 24));
        key = "K/" + origin.resolutionId().value();
        starts.start("implementation", key, "meerbusch", Routing
                .with(PaperVariables.PAPER_ID, origin.paperId())
                .and(ResolutionVariables.RESOLUTION_ID, origin.resolutionId()));
    }

    @AfterEach
    void logOutAndBackToThePresent() {
        identities.clearAuthentication();
        clock.reset();
    }

    @Test
    void phasesReportsAndACompletionConfirmedBySomebodyElseSettleTheResolution() {
        publish();
        plan(withPhases(entry("MEASURE", "Masterplan", "2027-07-01", null), phase("Verwaltung", "2023-07-01", true),
                phase("Rest", "2027-07-01", false)));
        assertThat(task("userTask_reportProgress").getName()).endsWith("Masterplan");
        assertThat(tasks.getVariablesLocal(task("userTask_reportProgress").getId()))
                .containsEntry("bodyName", "ADI").containsEntry("sessionDay", "2021-06-16");
        assertThat(open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd")))
                .extracting("wording").isEqualTo("Die Verwaltung erarbeitet eine Strategie.");

        refused("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), progress("ON_TRACK", Map.of()), "Sachstand");
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), progress("DELAYED", Map.of("statement", "Es hakt")));
        assertThat(open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd")))
                .extracting("lastNote", "doBy").containsExactly("läuft verzögert: Es hakt", "Samstag, 01.07.2023");
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("PHASE_DONE", Map.of("report", "Bestand ist aufgenommen")));
        assertThat(open()).isEmpty();
        ended(stage.children(origin).get(0));
        submit("userTask_decideNextPhase", "bm", Groups.role("meerbusch", "buergermeister"),
                Map.of("decision", "ADAPT", "reason", "Der Rat will drei Pläne"));
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), recut());
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("PHASE_DONE", Map.of("report", "Wirtschaft steht")));
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("COMPLETED", Map.of("evidence", "Plan ist beschlossen")));

        assertThat(open("userTask_confirmCompletion", "rb1", Groups.role("meerbusch", "ratsbuero")))
                .extracting("wording").isEqualTo("Die Verwaltung erarbeitet eine Strategie.");
        assertThat(open("userTask_confirmCompletion", "rb1", Groups.role("meerbusch", "ratsbuero")))
                .extracting("overview").asString().contains("endet, sobald die Erledigung bestätigt ist")
                .doesNotContain("offen");
        refused("userTask_confirmCompletion", "zd1", Groups.role("meerbusch", "ratsbuero"),
                Map.of("decision", "APPROVED"), "eine andere Person");
        submit("userTask_confirmCompletion", "rb1", Groups.role("meerbusch", "ratsbuero"),
                Map.of("decision", "RETURNED", "reason", "Die Fundstelle fehlt"));
        Record again = open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"));
        assertThat(again).extracting("refusal").asString().contains("rb1 hat die Erledigung am 25.06.2021 nicht bestätigt:"
                + " Die Fundstelle fehlt", "Gemeldet hat sie zd1 am 25.06.2021");
        assertThat(again).extracting("evidence").isEqualTo("Plan ist beschlossen");
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("PHASE_DONE", Map.of("report", "Bildung steht")));
        assertThat(open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"))).as("no phase runs any more")
                .extracting("kinds").asString().contains("COMPLETED").doesNotContain("PHASE_DONE");
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("COMPLETED", Map.of("evidence", "Plan ist beschlossen, siehe Ratsinformation")));
        submit("userTask_confirmCompletion", "rb1", Groups.role("meerbusch", "ratsbuero"),
                Map.of("decision", "APPROVED"));
        continueWork();

        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        assertThat(running()).isZero();
    }

    @Test
    void aWithdrawnInterimReportIsNotKeptAsDeliberatedAndWhoDecidesKnowsIt() {
        publish();
        plan(withPhases(entry("MEASURE", "Masterplan", "2027-07-01", null), phase("Verwaltung", "2023-07-01", true),
                phase("Rest", "2027-07-01", false)));
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("PHASE_DONE", Map.of("report", "Bestand ist aufgenommen")));

        withdrawal.withdraw(new PaperId(stage.children(origin).get(0)), "Der Stand ist überholt", "zd1");

        assertThat(stage.ledger(origin)).contains("roadmap.reportWithdrawn").doesNotContain("roadmap.reportNoted");
        assertThat(open("userTask_decideNextPhase", "bm", Groups.role("meerbusch", "buergermeister")))
                .extracting("warnings").asString().contains("zurückgezogen; das Gremium hat ihn nicht abschließend beraten");
        submit("userTask_decideNextPhase", "bm", Groups.role("meerbusch", "buergermeister"),
                Map.of("decision", "CONTINUE"));
        assertThat(open()).containsExactly("userTask_reportProgress");
    }

    @Test
    void theProjectGroupIsCompleteBeforeItWorks() {
        publish();
        plan(entry("PROJECT_GROUP", "Visionen entwickeln", "2021-07-30", 6));
        Record shown = open("userTask_nominateMembers", "rb1", Groups.role("meerbusch", "ratsbuero"));
        List<Map<String, Object>> members = new ArrayList<>();
        for (SeatRows.Row row : ((NominateMembers.Shown) shown).members()) {
            members.add(Map.of("party", row.party(), "name", "Mitglied " + members.size()));
        }

        refused("userTask_nominateMembers", "rb1", Groups.role("meerbusch", "ratsbuero"),
                Map.of("members", members.subList(0, 11)), "sind 5 statt 6 Mitglieder benannt");
        submit("userTask_nominateMembers", "rb1", Groups.role("meerbusch", "ratsbuero"), Map.of("members", members));

        assertThat(open()).containsExactly("userTask_reportProgress");
    }

    @Test
    void aProjectGroupWithoutOneFactionWorksOnWithAReasonAndSaysWhichSeatIsEmpty() {
        publish();
        plan(entry("PROJECT_GROUP", "Visionen entwickeln", "2021-07-30", 2));
        Map<String, Object> answer = new HashMap<>(Map.of("kind", "INCOMPLETE", "members", List.of(
                Map.of("party", "cdu", "name", "Mitglied eins"), Map.of("party", "ADMINISTRATION", "name", "Mitglied zwei"))));

        refused("userTask_nominateMembers", "rb1", Groups.role("meerbusch", "ratsbuero"), answer, "Die Begründung fehlt");
        answer.put("reason", "Die übrigen Fraktionen benennen niemanden");
        submit("userTask_nominateMembers", "rb1", Groups.role("meerbusch", "ratsbuero"), answer);

        Record progress = open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"));
        assertThat(progress).extracting("emptySeats").asString().contains("mit 2 von 8 Mitgliedern",
                "SPD", "(1 Sitz)", "Verwaltung (1 Sitz)").doesNotContain("CDU");
        assertThat(progress).extracting("lastNote").asString().startsWith("Gruppe arbeitet unvollständig weiter: Die übrigen "
                + "Fraktionen benennen niemanden – Ohne Mitglied bleiben: ");
        assertThat(stage.ledger(origin)).contains("roadmap.groupIncomplete").doesNotContain("roadmap.groupNominated");

        // when the SPD names somebody after all
        Map<String, Object> later = progress("SEATS_FILLED", Map.of("newMembers",
                List.of(Map.of("party", "cdu", "name", "Mitglied drei"))));
        refused("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), later, "Benannt von");
        later.put("newMembers", List.of(Map.of("party", "spd", "name", "Mitglied drei")));
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), later);

        // then
        Record after = open("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"));
        assertThat(after).extracting("emptySeats").asString().contains("mit 3 von 8 Mitgliedern").doesNotContain("SPD");
        assertThat(after).extracting("members").asString().contains("Mitglied zwei (Verwaltung)", "Mitglied drei (SPD");
        assertThat(stage.ledger(origin)).contains("roadmap.seatsFilled");
    }

    @Test
    void aLateMeasureGetsANewDateAndTheTimerFollows() {
        publish();
        plan(entry("MEASURE", "Konzept", "2021-07-30", null));
        clock.travelTo(Instant.parse("2021-07-31T08:00:00Z"));
        Job timer = management.createJobQuery().timers().activityId("timerEvent_measureLate")
                .processInstanceId(task("userTask_reportProgress").getProcessInstanceId()).singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(Instant.parse("2021-07-30T22:00:00Z"));
        management.executeJob(timer.getId());

        submit("userTask_clarifyDelay", "de", Groups.role("meerbusch", "dezernent"),
                Map.of("reason", "Stelle unbesetzt", "newDueOn", "2021-12-30"));

        assertThat(task("userTask_reportProgress").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2021-12-30T22:59:59Z"));
        assertThat(management.createJobQuery().timers().activityId("timerEvent_measureLate")
                .processInstanceId(task("userTask_reportProgress").getProcessInstanceId()).singleResult()
                .getDuedate().toInstant()).as("it waits for the new date, too")
                .isEqualTo(Instant.parse("2021-12-30T23:00:00Z"));
        Map<String, Object> stale = progress("STRUCK", Map.of("reason", "Kein Bedarf mehr"));
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("DEFERRED", Map.of("reason", "Erst nach dem Haushalt", "newDueOn", "2022-03-31")));
        assertThat(management.createJobQuery().timers().activityId("timerEvent_measureLate")
                .processInstanceId(task("userTask_reportProgress").getProcessInstanceId()).singleResult()
                .getDuedate().toInstant()).isEqualTo(Instant.parse("2022-03-31T22:00:00Z"));
        refused("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"), stale, "inzwischen geändert");
        submit("userTask_reportProgress", "zd1", Groups.department("meerbusch", "zd"),
                progress("STRUCK", Map.of("reason", "Kein Bedarf mehr")));
        continueWork();
        assertThat(running()).isZero();
    }

    @Test
    void aReviewRunsByItselfAndMayChangeItsOwner() {
        publish();
        plan(entry("REVIEW", "Roadmap fortschreiben", "2021-12-01", null), entry("VISION", "Meer-Mensch", null, null));
        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        EntryId id = roadmap.of(origin.resolutionId()).get(0).id();
        fireReview(id);

        submit("userTask_reviewRoadmap", "zd1", Groups.department("meerbusch", "zd"), review("CONTINUE", "it",
                "2022-06-01", null));
        assertThat(roadmap.require(id).ownerDepartment()).isEqualTo("it");
        fireReview(id);
        refused("userTask_reviewRoadmap", "zd1", Groups.department("meerbusch", "zd"),
                review("END", "it", null, "Strategie ist da"), "nicht für Sie bestimmt");
        submit("userTask_reviewRoadmap", "it1", Groups.department("meerbusch", "it"),
                review("END", "it", null, "Strategie ist da"));

        assertThat(roadmap.require(id).status().ended()).isTrue();
    }

    @Test
    void whereNothingIsToBeDoneTheReasonSettlesTheResolution() {
        publish();

        submit("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), Map.of("need", "NOT_NEEDED",
                "entries", List.of(), "notNeededReason", "Nur Kenntnisnahme"));

        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        assertThat(running()).isZero();
    }

    @Test
    void thePlanNamesItsMistakesAndTheTaskStaysOpen() {
        publish();

        refused("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), answer(
                entry("MEASURE", "Zu früh", "2021-06-24", null)), "begründen Sie den frühen Beginn");
        refused("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), answer(
                entry("PROJECT_GROUP", "Gruppe", "2021-09-24", null)), "Zahl der Beschäftigten");
        refused("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), answer(withPhases(
                entry("MEASURE", "Konzept", "2021-09-24", null), phase(" ", "2021-08-24", false))),
                "„Einträge der Roadmap“ (Zeile 1), „Phasen“ (Zeile 1), „Phase“: ");
        refused("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), answer(),
                "Planen Sie mindestens einen Eintrag");
        assertThat(open()).containsExactly("userTask_planExecution");
        assertThat(task("userTask_planExecution").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2021-07-09T21:59:59Z"));
    }

    private void publish() {
        Map<String, Object> answer = new HashMap<>(Map.of("publishedOn", "2021-06-25", "channel", "COUNCIL_SYSTEM",
                "recipients", List.of("zd")));
        refused("userTask_publishResolution", "rb1", Groups.role("meerbusch", "ratsbuero"), answer,
                "„Auszuführen bis“");
        answer.put("orderDueOn", "2021-12-31");
        submit("userTask_publishResolution", "rb1", Groups.role("meerbusch", "ratsbuero"), answer);
    }

    @SafeVarargs
    private void plan(Map<String, Object>... entries) {
        submit("userTask_planExecution", "zd1", Groups.department("meerbusch", "zd"), answer(entries));
        continueWork();
    }

    private Map<String, Object> progress(String kind, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(more);
        answer.put("kind", kind);
        answer.putIfAbsent("phases", List.of());
        answer.put("evidenceFiles", List.of());
        answer.put("shownVersion", ((ReportProgress.Shown) open("userTask_reportProgress", "zd1",
                Groups.department("meerbusch", "zd"))).shownVersion());
        return answer;
    }

    private Map<String, Object> recut() {
        RoadmapEntry entry = roadmap.of(origin.resolutionId()).get(0);
        Phase rest = entry.phases().open().get(0);
        return progress("RECUT", Map.of("reason", "Statusbericht", "phases", List.of(
                Map.of("origin", rest.id().value().toString(), "title", "Wirtschaft", "dueOn", "2025-07-01"),
                Map.of("origin", rest.id().value().toString(), "title", "Bildung", "dueOn", "2026-07-01"))));
    }

    private void fireReview(EntryId id) {
        String instance = runtime.createVariableInstanceQuery().variableName("reviewId")
                .variableValueEquals("reviewId", id.value().toString()).singleResult().getProcessInstanceId();
        key = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
        Job timer = management.createJobQuery().timers().processInstanceId(instance).singleResult();
        clock.travelTo(timer.getDuedate().toInstant().plusSeconds(3600));
        management.executeJob(timer.getId());
    }

    private void ended(UUID paper) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Paper.Closed(new PaperId(paper), PaperStatus.ARCHIVED)));
    }

    private Record open(String element, String actor, String group) {
        identities.setAuthentication(actor, List.of(group, Groups.STAFF), List.of("meerbusch"));
        try {
            return submission.open(taskAs(element).getId()).shown();
        } finally {
            identities.clearAuthentication();
        }
    }

    private void submit(String element, String actor, String group, Map<String, Object> answer) {
        String id = task(element).getId();
        identities.setAuthentication(actor, List.of(group, Groups.STAFF), List.of("meerbusch"));
        try {
            submission.submit(id, answer);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void refused(String element, String actor, String group, Map<String, Object> answer, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> submit(element, actor, group, answer))
                .withMessageContaining(sentence);
        assertThat(open()).contains(element);
    }

    private Task taskAs(String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).singleResult();
    }

    private Task task(String element) {
        Task task = taskAs(element);
        if (task == null) {
            throw new AssertionError(element + " is not open, but " + open());
        }
        return task;
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(Task::getTaskDefinitionKey).toList();
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count();
    }

    private void continueWork() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().forEach(instance ->
                management.createJobQuery().processInstanceId(instance.getId()).messages().list()
                        .forEach(job -> management.executeJob(job.getId())));
    }
}
