package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody withdraws a paper in the moment in which its result is entered: both wait in a line, not in a circle. */
class WithdrawalRaceTests extends SessionStage {

    private static final String WAITING = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and wait_event_type = 'Lock'";

    @Autowired
    Withdrawal withdrawal;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theWithdrawalWaitsForTheResultAndComesTooLate() throws Exception {
        // given a paper in a session that is held
        clock.travelTo(Zones.at(LocalDate.of(2046, 3, 1), LocalTime.of(9, 0)));
        MeetingId session = session("adi", LocalDate.of(2046, 5, 8));
        PaperId paper = in(() -> deliberation.paper("Der Ausschuss beschließt."));
        ConsultationId station = in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(session, null)), Deliberation.OFFICE)).get(0);

        // when the withdrawal begins while the result holds the path and has not reached the paper yet
        CountDownLatch held = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<Boolean> result = people.submit(() -> in(() -> {
            planning.hold(paper);
            held.countDown();
            awaitSomebodyWhoWaits();
            deliberation.resolve(station, Deliberation.accepted());
            return true;
        }));
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        Future<PaperStatus> withdrawn = people.submit(() -> in(() ->
                withdrawal.withdraw(paper, "Doch nicht.", "meerbusch.sachbearbeitung").status()));
        people.shutdown();

        // then the result stands, and the author reads why he comes too late
        assertThat(result.get()).isTrue();
        assertThatThrownBy(withdrawn::get).cause().isInstanceOf(Refusal.class).hasMessageContaining("schon beschlossen");
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DECIDED);
    }

    private void awaitSomebodyWhoWaits() {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (jdbc.queryForObject(WAITING, Integer.class) == 0 && System.nanoTime() < limit) {
            // Within a transaction the server would go on showing what it showed first
            jdbc.queryForList("select pg_stat_clear_snapshot()");
            Thread.onSpinWait();
        }
    }
}
