package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to papers, deadlines, timers and tasks when a session moves, is cancelled or split. Each test has a year
 * of its own, later than those before, so that no session of another one is in its way.
 */
@SpringBootTest
@Import({Deliberation.class, Clerks.class})
class SessionChangeTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2050);

    private static final String WHY = "Der Ratssaal wird saniert.";

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    SessionChanges changes;
    @Autowired
    PathPlanning planning;
    @Autowired
    PathReader paths;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    ChangeDesk desk;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Drafting drafting;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Projections projections;
    @Autowired
    ProcessStarts starts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    int year;
    MeetingId adi;
    MeetingId rat;
    PaperId paper;

    @BeforeEach
    void aPaperOnItsWayThroughTwoBodies() {
        year = YEARS.getAndIncrement();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        adi = session("adi", day(5, 10));
        rat = session("rat", day(6, 14));
        paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
        in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(rat, null)), Deliberation.OFFICE));
    }

    @AfterEach
    void backToThePresent() {
        assertThat(projections.disagreeing(10)).isEmpty();
        clock.reset();
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndChangesNothing() {
        // given
        String run = run(stationOf("adi"));

        // when
        ChangePreview preview = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE);

        // then
        assertThat(preview.session()).isEqualTo("ADI " + german(5, 10));
        assertThat(preview.becomes()).isEqualTo("ADI " + german(5, 24));
        assertThat(preview.stations()).singleElement().satisfies(station -> {
            assertThat(station.from()).isEqualTo("ADI " + german(5, 10));
            assertThat(station.to()).isEqualTo("ADI " + german(5, 24));
        });
        assertThat(preview.deadlines()).filteredOn(due -> due.label().equals("Sitzungstag")).singleElement()
                .satisfies(due -> {
                    assertThat(due.from()).isEqualTo(day(5, 10));
                    assertThat(due.to()).isEqualTo(day(5, 24));
                });
        assertThat(preview.invitations()).singleElement().asString().startsWith("Die Ladungsfrist ist gewahrt");
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 10))));
        assertThat(due(DeadlineKind.INVITATION, adi)).isBefore(day(5, 10));
    }

    @Test
    void aConfirmedMoveTakesDeadlinesAndTimersAlong() {
        // given
        String run = run(stationOf("adi"));
        LocalDate invitation = due(DeadlineKind.INVITATION, adi);

        // when
        apply(adi, move(day(5, 24)));

        // then
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 24));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 24))));
        assertThat(due(DeadlineKind.INVITATION, adi)).isAfter(invitation);
        assertThat(deadlines.find(DeadlineKind.INVITATION, adi.value()).orElseThrow().changeReason()).contains(WHY);
    }

    @Test
    void movingThereAndBackRestoresEveryDate() {
        // given
        List<LocalDate> before = dates(adi);

        // when
        apply(adi, move(day(5, 24)));
        assertThat(dates(adi)).isNotEqualTo(before);
        apply(adi, move(day(5, 10)));

        // then
        assertThat(dates(adi)).isEqualTo(before);
    }

    @Test
    void aCommitteeThatMovesBehindTheCouncilTakesTheCouncilStationToItsNextSession() {
        // given
        MeetingId next = session("rat", day(9, 6));

        // when
        ChangePreview done = apply(adi, move(day(6, 21)));

        // then
        assertThat(stationOf("adi").meetingId()).isEqualTo(adi);
        assertThat(stationOf("rat").meetingId()).isEqualTo(next);
        assertThat(done.stations()).extracting(ChangePreview.ChangedStation::to)
                .containsExactlyInAnyOrder("ADI " + german(6, 21), "Rat " + german(9, 6));
    }

    @Test
    void whereNoSessionFitsTheCouncilOfficeHasToChoose() {
        ChangePreview done = apply(adi, move(day(6, 21)));

        assertThat(stationOf("rat").meetingId()).isNull();
        assertThat(done.warnings()).anySatisfy(warning -> assertThat(warning).contains("keine passende Sitzung"));
    }

    @Test
    void aCancelledSessionSendsItsPapersToTheNextOne() {
        // given
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));

        // when
        ChangePreview done = apply(adi, new SessionChange.Cancel());

        // then
        assertThat(done.becomes()).isNull();
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, adi.value())).get().matches(day -> !day.isOpen());
    }

    @Test
    void withoutAnotherSessionACancelledOneSendsItsPapersToTheCouncilOffice() {
        String run = run(stationOf("adi"));

        ChangePreview done = apply(adi, new SessionChange.Cancel());

        assertThat(stationOf("adi").meetingId()).isNull();
        assertThat(clerks.task(run, "userTask_putOnAgenda")).isNotNull();
        assertThat(done.tasks()).anySatisfy(task -> {
            assertThat(task.name()).startsWith("Auf Tagesordnung setzen: ");
            assertThat(task.effect()).isEqualTo(ChangePreview.Effect.APPEARS);
        });
    }

    @Test
    void aCancelledSessionTakesTheResultTaskThatNobodyCanDoBackToTheNextSession() {
        // given a session to which nobody invited in time
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);
        assertThat(clerks.task(run, "userTask_enterResult")).isNotNull();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(clerks.task(run, "userTask_enterResult")).isNull();
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
    }

    @Test
    void aSessionThatIsMovedAfterItsHourIsWaitedForAgain() {
        // given
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);

        // when
        apply(adi, move(day(5, 31)));

        // then
        assertThat(clerks.task(run, "userTask_enterResult")).isNull();
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 31))));
    }

    @Test
    void whatMovesOnBecauseOfAnotherSessionIsNotLate() {
        // given the council on the day after next, and its later session whose submission is over
        MeetingId soon = session("rat", day(5, 12));
        MeetingId later = session("rat", day(5, 18));
        in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(soon, null)), Deliberation.OFFICE));
        clock.travelTo(Zones.at(day(5, 1), LocalTime.of(9, 0)));

        // when
        apply(adi, move(day(5, 16)));

        // then
        assertThat(openStationOf("rat").meetingId()).isEqualTo(later);
        assertThat(meetings.agenda(later)).filteredOn(item -> item.consultationId() != null).singleElement()
                .satisfies(item -> assertThat(item.lateReason()).isNull());
    }

    @Test
    void aChangeThatIsNoLongerPossibleSaysSoAndCanBeDropped() {
        // given
        in(() -> desk.open(adi, Deliberation.OFFICE));
        String change = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(adi).name()).singleResult().getId();
        Map<String, Object> plan = new HashMap<>();
        plan.put("kind", "MOVE");
        plan.put("stations", List.of());
        plan.put("into", null);
        plan.put("day", day(5, 24).toString());
        plan.put("time", "17:00");
        plan.put("place", "Bürgerhaus");
        plan.put("reason", WHY);
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, clerks.task(change, "userTask_planChange"), plan);
        apply(adi, new SessionChange.Cancel());

        // when
        Task confirm = clerks.task(change, "userTask_confirmChange");
        Map<String, Object> shown = clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm);
        Map<String, Object> drop = Map.of("decision", "DROP", "state", String.valueOf(shown.get("state")));
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm, drop);

        // then
        assertThat(shown.get("problems").toString()).contains("nur vor ihrem Beginn lässt sie sich verlegen");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(change).singleResult()).isNull();
    }

    @Test
    void aSplitPlansASecondSessionForSomePapers() {
        // given
        PaperId other = in(() -> deliberation.paper("Der Ausschuss beschließt die Geräte."));
        in(() -> planning.plan(other, List.of(
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null)), Deliberation.OFFICE));

        // when
        apply(adi, new SessionChange.Split(List.of(stationOf("adi").id()), null, start(day(5, 18)), "Bürgerhaus"));

        // then
        MeetingId second = stationOf("adi").meetingId();
        assertThat(second).isNotNull().isNotEqualTo(adi);
        assertThat(meetings.require(second).day()).isEqualTo(day(5, 18));
        assertThat(paths.stations(other).get(0).meetingId()).isEqualTo(adi);
    }

    @Test
    void whoConfirmsAnOldPreviewIsToldToLookAgain() {
        // given
        String seen = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE).state();
        apply(adi, move(day(5, 31)));

        // when
        assertThatThrownBy(() -> changes.apply(adi, move(day(5, 24)), WHY, seen, "meerbusch.ratsbuero2"))
                .isInstanceOf(Refusal.class).hasMessageContaining("Seit der Vorschau hat sich etwas geändert");

        // then
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 31));
    }

    @Test
    void ofTwoPeopleWhoMoveTheSameSessionOneWinsAndTheOtherIsTold() throws Exception {
        // given
        String first = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE).state();
        String second = changes.preview(adi, move(day(5, 31)), WHY, "meerbusch.ratsbuero2").state();
        CyclicBarrier together = new CyclicBarrier(2);

        // when
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<String> one = people.submit(() -> outcome(together, day(5, 24), first, Deliberation.OFFICE));
        Future<String> other = people.submit(() -> outcome(together, day(5, 31), second, "meerbusch.ratsbuero2"));
        List<String> outcomes = List.of(one.get(), other.get());
        people.shutdown();

        // then
        assertThat(outcomes).containsOnlyOnce("verlegt");
        assertThat(outcomes).anySatisfy(told -> assertThat(told).startsWith("Seit der Vorschau hat sich etwas geändert"));
        assertThat(meetings.require(adi).day()).isEqualTo(outcomes.get(0).equals("verlegt") ? day(5, 24) : day(5, 31));
        assertThat(due(DeadlineKind.SESSION_DAY, adi)).isEqualTo(meetings.require(adi).day());
    }

    @Test
    void aDraftThatIsMeantForTheSessionFollowsIt() {
        // given
        PaperId draft = in(() -> drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Entwurf",
                "zd", null, day(5, 10), null), "meerbusch.sachbearbeitung")).id();
        LocalDate submission = deadlines.find(DeadlineKind.SUBMISSION, draft.value()).orElseThrow().dueOn();

        // when
        ChangePreview done = apply(adi, move(day(5, 24)));

        // then
        assertThat(papers.summary(draft).targetDay()).isEqualTo(day(5, 24));
        assertThat(deadlines.find(DeadlineKind.SUBMISSION, draft.value()).orElseThrow().dueOn()).isAfter(submission);
        assertThat(done.deadlines()).extracting(ChangePreview.ChangedDeadline::matter)
                .contains(papers.summary(draft).reference());
    }

    @Test
    void membersWhoWereInvitedAreInvitedAgain() {
        // given
        clock.travelTo(Zones.at(day(4, 20), LocalTime.of(9, 0)));
        in(() -> {
            sessions.invite(adi, day(4, 20));
            return true;
        });

        // when
        ChangePreview done = apply(adi, move(day(5, 24)));

        // then
        assertThat(done.invitations()).anySatisfy(sentence -> assertThat(sentence).contains("gilt nicht mehr"));
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.AGENDA_FIXED);
        assertThat(deadlines.find(DeadlineKind.INVITATION, adi.value())).get().matches(Deadline::isOpen);
    }

    private String outcome(CyclicBarrier together, LocalDate day, String seen, String actor) throws Exception {
        together.await();
        try {
            changes.apply(adi, move(day), WHY, seen, actor);
            return "verlegt";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    @Test
    void aSessionIsNotMovedToWhereNobodyCanBeInvitedAnyMore() {
        assertThatThrownBy(() -> changes.preview(adi, move(day(3, 3)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht mehr laden");
        assertThatThrownBy(() -> changes.preview(adi, move(day(2, 10)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("Vergangenheit");
    }

    @Test
    void theSecondVoteAfterAnObjectionStaysInItsTwoWeeks() {
        // given
        ConsultationId again = in(() -> planning.insertReVote(paper, List.of(1), ReVote.OBJECTION_MAYOR, day(3, 1),
                Deliberation.OFFICE));
        MeetingId special = session("rat", day(3, 14));

        // when
        in(() -> {
            deliberation.put(again, special);
            return true;
        });

        // then
        assertThatThrownBy(() -> changes.preview(special, move(day(3, 18)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("spätestens am 15. März " + year);
        assertThat(changes.preview(special, move(day(3, 15)), WHY, Deliberation.OFFICE).becomes())
                .isEqualTo("Rat " + german(3, 15));
    }

    private ChangePreview apply(MeetingId session, SessionChange change) {
        String seen = changes.preview(session, change, WHY, Deliberation.OFFICE).state();
        return changes.apply(session, change, WHY, seen, Deliberation.OFFICE);
    }

    private SessionChange move(LocalDate day) {
        return new SessionChange.Move(start(day), "Bürgerhaus");
    }

    private String run(Consultation station) {
        return in(() -> starts.start("consultation", papers.summary(paper).reference(), "meerbusch", Routing
                .with(ConsultationVariables.CONSULTATION_ID, station.id()).and(PaperVariables.PAPER_ID, paper)));
    }

    private Consultation openStationOf(String organization) {
        return paths.stations(paper).stream().filter(each -> each.isOpen()
                && each.organizationId().equals(organization)).findFirst().orElseThrow();
    }

    private Consultation stationOf(String organization) {
        return paths.stations(paper).stream().filter(each -> each.organizationId().equals(organization)).findFirst()
                .orElseThrow();
    }

    private MeetingId session(String organization, LocalDate day) {
        return in(() -> deliberation.session(organization, day));
    }

    private LocalDate due(DeadlineKind kind, MeetingId session) {
        return deadlines.find(kind, session.value()).orElseThrow().dueOn();
    }

    private List<LocalDate> dates(MeetingId session) {
        return deadlines.of(List.of(session.value())).stream().map(Deadline::dueOn).toList();
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private String german(int month, int day) {
        return "%02d.%02d.%d".formatted(day, month, year);
    }

    private static Instant start(LocalDate day) {
        return Zones.at(day, LocalTime.of(17, 0));
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
