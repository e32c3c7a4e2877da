package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A session may begin on a leap day, in the nights in which clocks change, and at either side of New Year. */
@Staged
class NamedInstantTests {

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    SessionChanges changes;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Projections projections;
    @Autowired
    ProcessStarts starts;
    @Autowired
    ManagementService management;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2096-02-29T16:00:00Z, 2096-02-29, 2096-02-15",
        "2095-03-27T00:59:59Z, 2095-03-27, 2095-03-11",
        "2095-03-27T01:00:00Z, 2095-03-27, 2095-03-11",
        "2095-10-30T00:30:00Z, 2095-10-30, 2095-10-14",
        "2095-10-30T01:30:00Z, 2095-10-30, 2095-10-14",
        "2093-12-31T22:59:00Z, 2093-12-31, 2093-12-17",
        "2093-12-31T23:00:00Z, 2094-01-01, 2093-12-18"})
    void aSessionBeginsAtThatInstantInTableAndEngine(Instant start, LocalDate day, LocalDate invitation) {
        // given
        clock.travelTo(Zones.at(day.minusDays(100), LocalTime.of(9, 0)));
        List<Disagreement> leftByOthers = projections.disagreeing(100);
        MeetingId session = in(() -> deliberation.session("adi", day.minusDays(30)));
        String run = onItsWay(session);

        // when
        SessionChange move = new SessionChange.Move(start, "Bürgerhaus");
        String seen = changes.preview(session, move, "Umbau", Deliberation.OFFICE).state();
        changes.apply(session, move, "Umbau", seen, Deliberation.OFFICE);

        // then
        assertThat(meetings.require(session).day()).isEqualTo(day);
        assertThat(deadline(session, DeadlineKind.SESSION_DAY).dueAt()).isEqualTo(start);
        assertThat(deadline(session, DeadlineKind.INVITATION).dueOn()).isEqualTo(invitation);
        assertThat(deadline(session, DeadlineKind.INVITATION).dueAt()).isEqualTo(Zones.endOf(invitation));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start));
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
        clock.travelTo(start.minusSeconds(1));
        assertThat(fires(run)).isFalse();
        clock.travelTo(start.plusMillis(1));
        assertThat(fires(run)).isTrue();
    }

    private String onItsWay(MeetingId session) {
        return in(() -> {
            PaperId paper = deliberation.paper("Der Ausschuss beschließt.");
            ConsultationId station = deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1)
                    .in(session, null)).get(0);
            return starts.start("consultation", papers.summary(paper).reference(), "meerbusch", Routing
                    .with(ConsultationVariables.CONSULTATION_ID, station).and(PaperVariables.PAPER_ID, paper));
        });
    }

    private Deadline deadline(MeetingId session, DeadlineKind kind) {
        return deadlines.find(kind, session.value()).orElseThrow();
    }

    private boolean fires(String run) {
        return management.createJobQuery().jobId(clerks.timer(run).getId()).executable().count() == 1;
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
