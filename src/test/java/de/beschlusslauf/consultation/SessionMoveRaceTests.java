package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two people change the same session at the same moment: the second one's change runs into the first one's while that
 * is not yet committed. Whoever was first wins, the other reads why, and nothing of his change is left.
 */
class SessionMoveRaceTests extends SessionStage {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ChangeDesk desk;
    @Autowired
    IdentityService identities;
    @Autowired
    HistoryService history;

    @ParameterizedTest(name = "{1} before {2}")
    @CsvSource({"2070, 2070-05-24, 2070-05-31", "2071, 2071-05-31, 2071-05-24", "2072, cancel, 2072-05-24",
        "2073, 2073-05-24, cancel"})
    void whoIsFirstWinsAndTheOtherIsTold(int year, String first, String second) throws Exception {
        race(year, first, second, changes::apply);
    }

    @ParameterizedTest(name = "{1} before {2}")
    @CsvSource({"2091, 2091-05-24, 2091-05-31", "2092, cancel, 2092-05-24", "2097, 2097-05-24, cancel"})
    void ofTwoProgramsTheFirstWinsAndOnlyItLeavesARun(int year, String first, String second) throws Exception {
        MeetingId session = race(year, first, second, this::byProgram);

        String name = "ADI 10.05." + year;
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("meeting-change").finished()
                .processInstanceBusinessKey(name).count()).isOne();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("meeting-change").unfinished()
                .processInstanceBusinessKey(name).count()).isZero();
        assertThat(in(() -> desks(session))).containsExactly("MADE");
    }

    private List<String> desks(MeetingId session) {
        return jdbc.queryForList("select state from change_request where meeting_id = ?", String.class, session.value());
    }

    private void byProgram(MeetingId session, SessionChange change, String reason, String seen, String actor) {
        identities.setAuthentication(actor, List.of(Groups.role("meerbusch", Roles.COUNCIL_OFFICE), Groups.STAFF),
                List.of("meerbusch"));
        try {
            SessionChange.Move move = change instanceof SessionChange.Move to ? to : null;
            desk.change(meetings.require(session), move == null ? ChangeKind.CANCEL : ChangeKind.MOVE,
                    move == null ? null : move.startsAt(), "Bürgerhaus", List.of(), null, reason, seen, actor);
        } finally {
            identities.clearAuthentication();
        }
    }

    private interface Door {
        void change(MeetingId session, SessionChange change, String reason, String seen, String actor);
    }

    private MeetingId race(int year, String first, String second, Door door) throws Exception {
        // given two people who have seen what their changes would do
        clock.travelTo(Zones.at(LocalDate.of(year, 3, 1), LocalTime.of(9, 0)));
        List<Disagreement> leftByOthers = projections.disagreeing(100);
        MeetingId session = session("adi", LocalDate.of(year, 5, 10));
        PaperId paper = in(() -> deliberation.paper("Der Ausschuss beschließt."));
        String run = onItsWay(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(session, null));
        String seenByFirst = changes.preview(session, change(first), "Umbau", Deliberation.OFFICE).state();
        String seenBySecond = changes.preview(session, change(second), "Ferien", "meerbusch.ratsbuero2").state();

        // when the second confirms while the first one's change is made and not yet committed
        CountDownLatch made = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<String> one = people.submit(() -> outcome(() -> in(() -> {
            door.change(session, change(first), "Umbau", seenByFirst, Deliberation.OFFICE);
            made.countDown();
            awaitSomebodyWhoWaits();
            return true;
        })));
        assertThat(made.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Future<String> other = people.submit(() -> outcome(() -> door.change(session, change(second), "Ferien",
                seenBySecond, "meerbusch.ratsbuero2")));
        people.shutdown();

        // then
        assertThat(one.get()).isEqualTo("geändert");
        assertThat(other.get()).matches("Seit der Vorschau hat sich etwas geändert.*|.*ändern lässt sie sich nur.*|"
                + ".*nur vor ihrem Beginn lässt sie sich.*").endsWith(".");
        requireWholly(meetings.require(session), first, paper, run);
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
        return session;
    }

    private void requireWholly(Meeting session, String change, PaperId paper, String run) {
        Consultation station = paths.stations(paper).get(0);
        if (change.equals("cancel")) {
            assertThat(session.status()).isEqualTo(MeetingStatus.CANCELLED);
            assertThat(station.meetingId()).isNotEqualTo(session.id());
            assertThat(deadlines.of(List.of(session.id().value()))).noneMatch(deadline -> deadline.isOpen());
            return;
        }
        LocalDate day = LocalDate.parse(change);
        assertThat(session.day()).isEqualTo(day);
        assertThat(session.isAhead()).isTrue();
        assertThat(station.meetingId()).isEqualTo(session.id());
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day)));
        assertThat(deadlines.of(List.of(session.id().value()))).allSatisfy(deadline -> assertThat(
                deadline.derivation().origin() == null ? deadline.derivation().startOn()
                        : deadline.derivation().origin().startOn()).isEqualTo(day));
    }

    /** Until the other one's statement waits for a lock of ours. */
    private void awaitSomebodyWhoWaits() {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            if (jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("Nobody ran into this change");
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "geändert";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    private static SessionChange change(String words) {
        return words.equals("cancel") ? new SessionChange.Cancel()
                : new SessionChange.Move(start(LocalDate.parse(words)), "Bürgerhaus");
    }
}
