package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.lateness.AskExtension;
import de.beschlusslauf.lateness.Extension;
import de.beschlusslauf.lateness.ExtensionDesk;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.lateness.ExtensionState;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.lateness.OfficeCount;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;

/** Somebody asks for more time to co-sign, and somebody else decides. */
class CoSigningExtensionTests extends CoSigningTown {

    @Autowired
    ExtensionDesk desk;

    @Autowired
    ExtensionReader extensions;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    MeterRegistry meters;

    @Test
    void theDivisionHeadGrantsAndDeadlineTaskAndLedgerFollow() {
        // given
        LocalDate asked = deadline(DeadlineKind.SUBMISSION).dueOn();
        askByForm(asked);
        Task decision = decision();
        assertThat(decision.getName()).startsWith("Fristverlängerung entscheiden: Mitzeichnen: ");
        assertThat(mayDo(decision, DIVISION)).isTrue();
        assertThat(mayDo(decision, HEAD)).isFalse();
        assertThat(decision.getDueDate()).isAfter(Date.from(clock.instant()));
        assertThat(decision.getFollowUpDate()).as("two days are too short for a reminder at once")
                .isAfter(Date.from(clock.instant()));

        // when
        logInAs(DIVISION);
        Object before = forms.getTaskFormVariables(decision.getId()).get("before");
        decide(decision, "GRANT", null, null);

        // then
        assertThat(before).asString().matches("Anträge dieses Amts auf mehr Zeit in diesem "
                + "Jahr: [1-9][0-9]*, dieser mitgezählt; bewilligt: [0-9]+\\.");
        Deadline extended = deadline(DeadlineKind.CO_SIGNING);
        assertThat(extended.dueOn()).isEqualTo(asked);
        assertThat(extended.changedBy()).isEqualTo(DIVISION);
        assertThat(extended.changeReason()).contains("Fristverlängerung", "Unterlagen oder Auskünfte fehlen");
        assertThat(late().getDueDate().toInstant()).isEqualTo(extended.dueAt());
        assertThat(about("userTask_decideExtension")).isEmpty();
        assertThat(ledgerEvents()).contains("extension.asked", "extension.granted", "deadline.moved");
    }

    @Test
    void onlyTasksWhoseDeadlineStillRunsAreOfferedForMoreTime() {
        String task = late().getId();
        assertThat(extensions.extendable(HEAD, Set.of(bodyId), 200)).extracting(LateTask::id).contains(task);

        clock.travelTo(deadline(DeadlineKind.CO_SIGNING).dueAt().plusSeconds(1));

        assertThat(extensions.extendable(HEAD, Set.of(bodyId), 200)).extracting(LateTask::id).doesNotContain(task);
    }

    @Test
    void whatCannotBeStoredForAnotherReasonIsNotCalledASecondRequest() {
        AskExtension tooLong = new AskExtension(late().getId(), ExtensionReason.OTHER, deadline(DeadlineKind.SUBMISSION).dueOn(),
                "x".repeat(2_001));

        assertThatThrownBy(() -> desk.ask(tooLong, HEAD)).isInstanceOf(DataIntegrityViolationException.class)
                .isNotInstanceOf(Refusal.class);
    }

    @Test
    void anotherDayCanBeGranted() {
        LocalDate day = nextWorkingDay(deadline(DeadlineKind.CO_SIGNING).dueOn());
        askByForm(deadline(DeadlineKind.SUBMISSION).dueOn());

        decide(decision(), "GRANT_OTHER", day, "Bis dahin reicht es.");

        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(day);
    }

    @Test
    void aRefusalNeedsItsReasonAndMovesNothing() {
        LocalDate before = deadline(DeadlineKind.CO_SIGNING).dueOn();
        askByForm(deadline(DeadlineKind.SUBMISSION).dueOn());

        assertThatThrownBy(() -> decide(decision(), "REFUSE", null, null)).isInstanceOf(Refusal.class)
                .hasMessage("Bitte begründen Sie die Ablehnung.");
        decide(decision(), "REFUSE", null, "Die Sitzung ist zu nah.");

        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(before);
        assertThat(ledgerEvents()).contains("extension.refused");
    }

    @Test
    void nobodyDecidesOnTheOwnRequest() {
        Extension extension = ask(deadline(DeadlineKind.SUBMISSION).dueOn());

        assertThatThrownBy(() -> desk.grant(extension.id(), extension.askedUntil(), null, HEAD))
                .isInstanceOf(Refusal.class).hasMessageContaining("andere Person");
    }

    @Test
    void aDayOnWhichNobodyWorksIsRefused() {
        LocalDate saturday = deadline(DeadlineKind.CO_SIGNING).dueOn();
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }
        refused(saturday, "wird nicht gearbeitet");
    }

    @Test
    void aDayThatIsSuggestedIsAcceptedAndOneThatWouldBeLateIsNotSuggested() {
        // given
        LocalDate submission = deadline(DeadlineKind.SUBMISSION).dueOn();
        List<LocalDate> daysOff = submission.minusDays(14).datesUntil(submission.plusDays(14))
                .filter(day -> day.isAfter(deadline(DeadlineKind.CO_SIGNING).dueOn()) && !calendar.isWorkingDay(bodyId, day))
                .toList();

        // when, then
        assertThat(daysOff).anyMatch(day -> day.isAfter(submission)).allSatisfy(day -> assertThatThrownBy(() -> ask(day))
                .isInstanceOf(Refusal.class).satisfies(no -> {
                    if (day.isAfter(submission)) {
                        assertThat(no).hasMessageContaining("wäre die Vorlage verspätet").hasMessageNotContaining("zum Beispiel");
                    } else {
                        assertThat(no.getMessage().contains("zum Beispiel")).isEqualTo(workingDay(day).isAfter(
                                deadline(DeadlineKind.CO_SIGNING).dueOn()));
                    }
                }));
    }

    @Test
    void aDayAfterTheSubmissionDeadlineSaysWhatWouldBecomeLate() {
        refused(nextWorkingDay(deadline(DeadlineKind.SUBMISSION).dueOn()), "wäre die Vorlage verspätet: Ihr Abgabeschluss");
    }

    @Test
    void whereNoLaterDayIsLeftTheSentenceSaysWhatCanBeDoneInstead() {
        LocalDate submission = deadline(DeadlineKind.SUBMISSION).dueOn();
        deadlines.move(DeadlineKind.CO_SIGNING, paper.value(), submission, "Fristverlängerung: Urlaub", DIVISION);

        assertThatThrownBy(() -> ask(nextWorkingDay(submission))).isInstanceOf(Refusal.class)
                .hasMessageContaining("bis dahin ist kein späterer Arbeitstag frei", "geben Sie die Vorlage mit dieser Begründung zurück")
                .hasMessageNotContaining("wählen Sie einen Tag bis dahin");
    }

    @Test
    void aDayThatIsNotLaterIsRefused() {
        refused(deadline(DeadlineKind.CO_SIGNING).dueOn(), "nach der bisherigen");
    }

    @Test
    void aSecondRequestForTheSameDeadlineIsRefused() {
        LocalDate day = deadline(DeadlineKind.SUBMISSION).dueOn();
        ask(day);

        assertThatThrownBy(() -> ask(day)).isInstanceOf(Refusal.class).hasMessageContaining("schon eine Verlängerung");
        assertThat(about("userTask_decideExtension")).hasSize(1);
    }

    @Test
    void ofTwoRequestsAtOnceOneWins() {
        LocalDate day = deadline(DeadlineKind.SUBMISSION).dueOn();
        String task = late().getId();

        List<String> outcomes = IntStream.range(0, 2).mapToObj(each -> CompletableFuture.supplyAsync(() -> desk.ask(
                new AskExtension(task, ExtensionReason.WORKLOAD, day, null), HEAD).state().name())).toList().stream()
                .map(future -> {
                    try {
                        return future.join();
                    } catch (CompletionException e) {
                        assertThat(e.getCause()).isInstanceOf(Refusal.class);
                        return e.getCause().getMessage();
                    }
                }).toList();

        assertThat(outcomes).containsOnlyOnce("OPEN").anyMatch(each -> each.contains("schon eine Verlängerung"));
        assertThat(about("userTask_decideExtension")).hasSize(1);
    }

    @Test
    void afterTheDayHasPassedNobodyAsks() {
        LocalDate day = deadline(DeadlineKind.SUBMISSION).dueOn();
        clock.travelTo(deadline(DeadlineKind.CO_SIGNING).expiresAt());

        refused(day, "abgelaufen");
    }

    @Test
    void whenTheTaskIsDoneMeanwhileNothingIsLeftToDecide() {
        // given
        Extension extension = ask(deadline(DeadlineKind.SUBMISSION).dueOn());
        Task task = late();
        String shown = shownVersion(paper);

        // when
        logInAs(HEAD);
        forms.submitTaskForm(task.getId(), Map.of("decision", "SIGNED", "remark", "", "shownVersion", shown));

        // then
        assertThat(about("userTask_decideExtension")).isEmpty();
        assertThat(extensions.require(extension.id()).state()).isEqualTo(ExtensionState.OBSOLETE);
        assertThatThrownBy(() -> desk.grant(extension.id(), extension.askedUntil(), null, DIVISION))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aTaskOfSomebodyElseIsNone() {
        assertThatThrownBy(() -> desk.ask(new AskExtension(late().getId(), ExtensionReason.WORKLOAD,
                deadline(DeadlineKind.SUBMISSION).dueOn(), null), OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
    }

    @Test
    void extendedTimeHoldsWhenTheTextIsReturnedAndSentAgain() {
        // given
        LocalDate day = deadline(DeadlineKind.SUBMISSION).dueOn();
        Extension extension = ask(day);
        desk.grant(extension.id(), day, null, DIVISION);
        Task task = late();
        String shown = shownVersion(paper);
        logInAs(HEAD);
        forms.submitTaskForm(task.getId(), Map.of("decision", "RETURNED", "remark", "Bitte ändern.", "shownVersion",
                shown));
        runContinuations();
        assertThat(task(paper, "userTask_draftPaper").getDueDate().toInstant()).as("before the steps that follow")
                .isEqualTo(deadline(DeadlineKind.REDRAFT).dueAt());

        // when
        write(paper, Map.of("facts", "Neu.", "relevance", List.of("LEGAL_RISK"), "targetDay", session().toString()));

        // then
        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(day);
    }

    @Test
    void theCouncilOfficeDecidesOnTheSubmissionDeadlineUpToTheAgenda() {
        // given
        Deadline submission = deadline(DeadlineKind.SUBMISSION);
        Task task = late();
        String shown = shownVersion(paper);
        logInAs(HEAD);
        forms.submitTaskForm(task.getId(), Map.of("decision", "SIGNED", "remark", "", "shownVersion", shown));
        runContinuations();
        String desktop = task(paper, "userTask_signOffDeputy").getId();
        tasks.setAssignee(desktop, DIVISION);

        // when
        assertThatThrownBy(() -> desk.ask(new AskExtension(desktop, ExtensionReason.ABSENCE, workingDay(session()
                .minusDays(1)), null), DIVISION)).isInstanceOf(Refusal.class).hasMessageContaining("Tagesordnung");
        LocalDate day = nextWorkingDay(submission.dueOn());
        desk.ask(new AskExtension(desktop, ExtensionReason.ABSENCE, day, null), DIVISION);

        // then
        assertThat(mayDo(decision(), OFFICE)).isTrue();
        assertThat(mayDo(decision(), DIVISION)).isFalse();
    }

    @Test
    void whatTheRulesOfProcedureSetIsNeverExtended() {
        Meeting later = meetings.plan(new PlanMeeting(bodyId, organizations.council(bodyId).id(), Zones.at(
                session().plusYears(1), LocalTime.of(17, 0)), "Ratssaal"), "system");
        String run = runtime.createProcessInstanceQuery().processInstanceBusinessKey(later.name()).singleResult().getId();
        jobs.executeJob(jobs.createJobQuery().processInstanceId(run)
                .activityId("timerEvent_submissionCloses").singleResult().getId());
        String agenda = tasks.createTaskQuery().processInstanceId(run).singleResult().getId();

        assertThatThrownBy(() -> desk.ask(new AskExtension(agenda, ExtensionReason.WORKLOAD, session(), null), OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("„Festsetzung der Tagesordnung“ lässt sich nicht"
                        + " verlängern").hasMessageContaining("§ 48");
    }

    @Test
    void requestsAreCountedPerOffice() {
        LocalDate today = Zones.dayOf(clock.instant());
        OfficeCount before = count(today);
        double granted = counter();
        Extension extension = ask(deadline(DeadlineKind.SUBMISSION).dueOn());
        desk.grant(extension.id(), extension.askedUntil(), null, DIVISION);

        OfficeCount after = count(today);

        assertThat(after.asked()).isEqualTo(before.asked() + 1);
        assertThat(after.granted()).isEqualTo(before.granted() + 1);
        assertThat(after.refused()).isEqualTo(before.refused());
        assertThat(counter()).isEqualTo(granted + 1);
    }

    private OfficeCount count(LocalDate day) {
        return extensions.counts(bodyId, day, day, PageRequest.of(0, 50)).getContent().stream()
                .filter(each -> each.office().equals("rechtsamt")).findFirst()
                .orElse(new OfficeCount("rechtsamt", 0, 0, 0, 0));
    }

    private double counter() {
        return meters.find("beschlusslauf.deadlines.extensions").tags("body", bodyId, "office", "rechtsamt", "state",
                "GRANTED").counters().stream().mapToDouble(each -> each.count()).sum();
    }

    private void refused(LocalDate day, String sentence) {
        Deadline before = deadline(DeadlineKind.CO_SIGNING);

        assertThatThrownBy(() -> ask(day)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);

        assertThat(about("userTask_decideExtension")).isEmpty();
        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(before.dueOn());
        assertThat(ledgerEvents()).doesNotContain("extension.asked");
    }

    private Extension ask(LocalDate until) {
        return desk.ask(new AskExtension(late().getId(), ExtensionReason.MISSING_INPUT, until, null), HEAD);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return day.datesUntil(day.plusMonths(1)).skip(1).filter(each -> calendar.isWorkingDay(bodyId, each)).findFirst()
                .orElseThrow();
    }

    private LocalDate workingDay(LocalDate day) {
        return calendar.previousWorkingDay(bodyId, day);
    }
}
