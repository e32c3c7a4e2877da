package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Sessions from the calendar to their close, with their deadlines and their run; nothing survives a test. */
@Staged
@Transactional
class MeetingTests {

    static final Instant ADI = Zones.at(LocalDate.of(2021, 6, 16), LocalTime.of(17, 0));

    @Autowired
    MeetingPlanning planning;
    @Autowired
    Projections projections;
    @Autowired
    Agenda agenda;
    @Autowired
    AgendaDrafting drafting;
    @Autowired
    AgendaFixing fixing;
    @Autowired
    MeetingClosing closing;
    @Autowired
    MeetingDirectory directory;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Ledger ledger;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void itIsMay2021() {
        clock.travelTo(Instant.parse("2021-05-21T08:00:00Z"));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aPlannedSessionWaitsForItsSubmissionDeadline() {
        // given
        Meeting meeting = plan(ADI);

        // when
        var instance = runtime.createProcessInstanceQuery().variableValueEquals("meetingId", meeting.id().toString())
                .singleResult();

        // then
        assertThat(instance.getBusinessKey()).isEqualTo("ADI 16.06.2021");
        assertThat(instance.getTenantId()).isEqualTo("meerbusch");
        assertThat(timerOf(instance.getId())).isEqualTo(Date.from(Instant.parse("2021-05-26T22:00:00Z")));
        assertThat(runtime.getVariable(instance.getId(), "sessionStart")).isEqualTo(Date.from(ADI));
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, meeting.id().value()).orElseThrow().dueAt())
                .isEqualTo(ADI);
    }

    @Test
    void aMovedSessionTakesItsTimerItsKeyAndItsDeadlinesAlong() {
        // given
        Meeting meeting = plan(ADI);
        Instant later = Zones.at(LocalDate.of(2021, 6, 23), LocalTime.of(18, 0));

        // when
        planning.move(meeting.id(), later, "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("ADI 23.06.2021")
                .variableValueEquals("meetingId", meeting.id().value().toString()).singleResult();
        assertThat(timerOf(instance.getId())).isEqualTo(Date.from(Instant.parse("2021-06-02T22:00:00Z")));
        assertThat(runtime.getVariable(instance.getId(), "sessionStart")).isEqualTo(Date.from(later));
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, meeting.id().value()).orElseThrow().dueAt())
                .isEqualTo(later);
    }

    @Test
    void aSessionThatIsMovedAfterItsAgendaWasArrangedTakesPapersUntilItsNewDayAllows() {
        // given
        Meeting meeting = plan(ADI);
        clock.travelTo(Instant.parse("2021-05-27T08:00:00Z"));
        drafting.arrange(meeting.id(), directory.agenda(meeting.id()).stream().map(item -> new AgendaRow(item.id().value(),
                item.isPublic(), item.level(), item.title(), item.publicTitle())).toList(), "ratsbuero");
        assertThat(submission(meeting).isOpen()).isFalse();

        // when
        planning.move(meeting.id(), Zones.at(LocalDate.of(2021, 9, 15), LocalTime.of(17, 0)), "Ratssaal",
                "Der Saal ist belegt.", "ratsbuero");
        projections.now();

        // then
        assertThat(submission(meeting).isOpen()).isTrue();
        assertThat(submission(meeting).dueOn()).isEqualTo(LocalDate.of(2021, 8, 25));
        assertThat(deadlines.find(DeadlineKind.MOTION, meeting.id().value()).orElseThrow().isOpen()).isTrue();
        fixing.fix(meeting.id(), "vorsitz");
        assertThat(submission(meeting).isOpen()).isFalse();
    }

    @Test
    void anItemInTimeGetsItsNumberAndItsSubmissionDeadline() {
        // given
        Meeting meeting = plan(ADI);

        // when
        AgendaItem first = agenda.put(meeting.id(), item(null), "ratsbuero");
        AgendaItem second = agenda.put(meeting.id(), item(null), "ratsbuero");

        // then
        assertThat(List.of(first.number(), second.number())).containsExactly("Ö 3.1", "Ö 3.2");
        assertThat(deadlines.find(DeadlineKind.SUBMISSION, first.id().value()).orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2021, 5, 26));
    }

    @Test
    void anItemAfterTheSubmissionDeadlineNeedsAReason() {
        // given
        Meeting meeting = plan(ADI);
        clock.travelTo(Instant.parse("2021-05-27T08:00:00Z"));

        // when, then
        assertThatThrownBy(() -> agenda.put(meeting.id(), item(null), "ratsbuero")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Abgabeschluss für die Sitzung ADI 16.06.2021 war am 26.05.2021");
        assertThat(agenda.put(meeting.id(), item("Förderfrist endet im Juli"), "ratsbuero").lateReason()).isNotNull();
    }

    @Test
    void aSessionIsClosedOnlyWhenEveryItemIsSettled() {
        // given
        Meeting meeting = plan(ADI);
        AgendaItem item = agenda.put(meeting.id(), item(null), "ratsbuero");
        clock.travelTo(ADI.plusSeconds(7200));
        sessions.open(meeting.id());

        // when, then
        assertThatThrownBy(() -> closing.close(meeting.id(), "ratsbuero")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Ö 3.1 Visionsgrundsätze");
        agenda.settle(item.id(), "schriftfuehrung");
        closing.close(meeting.id(), "ratsbuero");
        assertThat(directory.require(meeting.id()).status()).isEqualTo(MeetingStatus.CLOSED);
        assertThat(ledger.entries(Chain.meeting(meeting.id().value()))).extracting(LedgerEntry::event)
                .contains("meeting.planned", "agenda-item.added", "agenda-item.settled", "meeting.closed");
    }

    @Test
    void aSessionThatHasNotBegunIsNotClosed() {
        Meeting meeting = plan(ADI);

        assertThatThrownBy(() -> closing.close(meeting.id(), "ratsbuero")).isInstanceOf(Refusal.class)
                .hasMessageContaining("noch nicht begonnen");
    }

    @Test
    void nothingIsPutOnTheAgendaOfAClosedOrPastSession() {
        // given
        Meeting meeting = plan(ADI);
        clock.travelTo(ADI.plusSeconds(86_400));

        // when, then
        assertThatThrownBy(() -> agenda.put(meeting.id(), item("eilt"), "ratsbuero")).isInstanceOf(Refusal.class)
                .hasMessageContaining("liegt in der Vergangenheit");
        sessions.open(meeting.id());
        closing.close(meeting.id(), "ratsbuero");
        assertThatThrownBy(() -> agenda.put(meeting.id(), item("eilt"), "ratsbuero")).isInstanceOf(Refusal.class)
                .hasMessageContaining("geschlossen");
    }

    @Test
    void anAdvisoryBoardHasNoSessions() {
        assertThatThrownBy(() -> planning.plan(new PlanMeeting("erkelenz", "digitalbeirat", ADI, "Rathaus"), "rb"))
                .isInstanceOf(Refusal.class).hasMessageContaining("§ 57 GO NRW");
    }

    @Test
    void aSessionIsPlannedOnceAndNotInThePast() {
        plan(ADI);

        assertThatThrownBy(() -> plan(ADI)).isInstanceOf(Refusal.class).hasMessageContaining("schon eine Sitzung");
        assertThatThrownBy(() -> plan(Instant.parse("2021-05-20T16:00:00Z"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Vergangenheit");
    }

    @Test
    void upcomingSessionsComeInTheOrderOfTime() {
        // given
        Meeting later = plan(ADI.plusSeconds(7 * 86_400));
        Meeting first = plan(ADI);

        // when
        List<Meeting> upcoming = directory.upcoming("meerbusch", "adi", clock.instant());

        // then
        assertThat(upcoming).extracting(Meeting::id).containsSubsequence(first.id(), later.id());
    }

    private Meeting plan(Instant start) {
        return planning.plan(new PlanMeeting("meerbusch", "adi", start, "Ratssaal"), "ratsbuero");
    }

    private Deadline submission(Meeting meeting) {
        return deadlines.find(DeadlineKind.SUBMISSION, meeting.id().value()).orElseThrow();
    }

    private static NewItem item(String lateReason) {
        return NewItem.inTime(UUID.randomUUID(), "Visionsgrundsätze", true, "zd").late(LateEntry.because(lateReason));
    }

    private Date timerOf(String instance) {
        return management.createJobQuery().processInstanceId(instance)
                .activityId("timerEvent_submissionCloses").singleResult().getDuedate();
    }
}
