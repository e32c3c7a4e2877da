package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of a move, the application comes back with the old plan or with the new one, never with a mixture. */
@Tag("crash")
class KilledMoveTests {

    private static final Instant NOW = Instant.parse("2026-03-04T07:00:00Z");
    private static final String OFFICE = "meerbusch.ratsbuero";
    private static final int KILLS = 3;
    private static final int PAPERS = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aMoveIsMadeWhollyOrNotAtAll() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("Seed of the deaths (repeat with -Dcrash.seed=…): " + seed);
        Random random = new Random(seed);
        try (MortalApplication application = start()) {
            HttpDoor door = new HttpDoor(application, Fate.mercy(application));
            UUID session = withPapers(door);
            String changes = "/api/meetings/" + session + "/changes";
            long took = move(application, changes, LocalDate.of(2026, 9, 16));

            for (int i = 0; i < KILLS; i++) {
                // given
                LocalDate before = day(application, session);
                LocalDate wanted = LocalDate.of(2026, 9, 21 + i);
                String change = change(wanted);
                String seen = seen(application, changes, change);

                // when
                application.killAfter(random.nextLong(took + took / 4), Death.JVM);
                try {
                    send(application, changes, seen, "kill-" + i);
                } catch (IOException noAnswer) {
                    assertThat(application.isDying()).as("dies by our hand").isTrue();
                }
                application.revive();

                // then
                LocalDate after = day(application, session);
                System.out.println("Killed while moving from " + before + " to " + wanted + ": it is " + after);
                assertThat(after).as("seed %d", seed).isIn(before, wanted);
                assertThat(days(application, session)).as("session days from which its deadlines are derived, seed %d", seed)
                        .containsOnly(after);
                assertThat(waiting(application, session)).as("days for which its papers wait, seed %d", seed)
                        .hasSize(PAPERS).containsOnly(after);
                door.requireSoundness("the death in a move with seed " + seed);
            }
        }
    }

    /**
     * The move comes upon a row that somebody else holds, so that it waits with half of its work done; there it dies. How
     * far it had come differs: its first deadlines, the timers of the engine, the ledger just before the commit.
     */
    @Test
    void aMoveThatDiesInsideItsTransactionLeavesTheOldPlanWhole() throws Exception {
        try (MortalApplication application = start()) {
            HttpDoor door = new HttpDoor(application, Fate.mercy(application));
            UUID session = withPapers(door);
            String changes = "/api/meetings/" + session + "/changes";

            for (String row : List.of("deadline where status = 'OPEN' and kind = 'MINUTES' and subject_id::text = ?",
                    "act_ru_job where process_instance_id_ in (select proc_inst_id_ from act_ru_variable where text_ = ?)",
                    "ledger_chain where kind = 'meeting' and id = ?")) {
                // given
                List<String> before = plan(application, session);
                assertThat(before).extracting(line -> line.split(" ")[0])
                        .contains("meeting", "deadline", "change", "timer", "ledger", "station", "waiting");
                String seen = seen(application, changes, change(LocalDate.of(2026, 9, 21)));

                // when
                try (Connection other = application.jdbc().getDataSource().getConnection()) {
                    other.setAutoCommit(false);
                    int holder = hold(other, row, session);
                    CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(
                            () -> isAnswered(application, changes, seen, row));
                    await().atMost(Duration.ofMinutes(1)).until(() -> waitingInTheirTransaction(application, holder) == 1);
                    application.killAfter(0, Death.JVM);
                    assertThat(answered.join()).as("the move that waits for " + row).isFalse();
                    other.rollback();
                }
                application.revive();

                // then
                assertThat(plan(application, session)).as("after a death while waiting for %s", row).isEqualTo(before);
                door.requireSoundness("the death of a move that waited for " + row);
            }
            String seen = seen(application, changes, change(LocalDate.of(2026, 9, 21)));
            assertThat(send(application, changes, seen, "last").statusCode()).isEqualTo(200);
            assertThat(day(application, session)).isEqualTo(LocalDate.of(2026, 9, 21));
        }
    }

    private MortalApplication start() {
        return new MortalApplication(folder, NOW, "--beschlusslauf.demo.cases=false");
    }

    /** A session of the council for which papers wait. */
    private static UUID withPapers(HttpDoor door) {
        Town town = new Town(door, "meerbusch");
        UUID session = town.session("rat", LocalDate.of(2026, 9, 17));
        for (int i = 0; i < PAPERS; i++) {
            PaperRun paper = new PaperRun(town, "zd");
            paper.start("Radweg " + i);
            paper.draft(Draft.of(LocalDate.of(2026, 9, 17), "Sachverhalt.", "Der Rat beschließt den Radweg."));
            paper.approve();
            paper.signOff();
            paper.release();
            paper.schedule(List.of(Map.of("organization", "rat", "role", "DECISION", "rank", 1, "session",
                    session.toString())));
        }
        return session;
    }

    /** Days on which the timers of its papers are set. */
    private static List<LocalDate> waiting(MortalApplication application, UUID session) {
        return application.jdbc().queryForList("select j.duedate_ from act_ru_job j join act_ru_variable v on"
                + " v.proc_inst_id_ = j.process_instance_id_ join consultation c on c.id::text = v.text_"
                + " where c.meeting_id = ?", Timestamp.class, session).stream()
                .map(due -> LocalDate.ofInstant(due.toInstant(), Zones.BERLIN)).toList();
    }

    /** @return the process of the database that holds the row from now on */
    private static int hold(Connection connection, String row, UUID session) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_backend_pid() from " + row + " for update")) {
            lock.setString(1, session.toString());
            try (ResultSet held = lock.executeQuery()) {
                assertThat(held.next()).as(row).isTrue();
                return held.getInt(1);
            }
        }
    }

    /** Transactions that have written something and wait for that process. */
    private static int waitingInTheirTransaction(MortalApplication application, int holder) {
        return application.jdbc().queryForObject("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and backend_xid is not null and ? = any (pg_blocking_pids(pid))", Integer.class, holder);
    }

    private boolean isAnswered(MortalApplication application, String changes, String seen, String key) {
        try {
            send(application, changes, seen, "waits for " + key.substring(0, 8));
            return true;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that a move of the session would change. */
    private static List<String> plan(MortalApplication application, UUID session) {
        return application.jdbc().queryForList("""
                select 'meeting ' || m.starts_at || ' ' || m.place || ' ' || m.version from meeting m where m.id = ?
                union all select 'deadline ' || d.kind || ' ' || d.due_at || ' ' || d.status || ' ' || d.version from deadline d
                where d.subject_id = ?
                union all select 'change ' || c.id from deadline_change c join deadline d on d.id = c.deadline_id
                where d.subject_id = ?
                union all select 'timer ' || j.duedate_ from act_ru_job j where j.process_instance_id_ in (
                select proc_inst_id_ from act_ru_variable where text_ = ?)
                union all select 'station ' || c.id || ' ' || c.status || ' ' || c.version from consultation c
                where c.meeting_id = ?
                union all select 'waiting ' || j.duedate_ from act_ru_job j join act_ru_variable v
                on v.proc_inst_id_ = j.process_instance_id_ join consultation c on c.id::text = v.text_ where c.meeting_id = ?
                union all select 'ledger ' || e.event || ' ' || e.sequence from ledger_entry e where e.chain_id = ?
                order by 1""", String.class, session, session, session, session.toString(), session, session, session.toString());
    }

    /** @return how long the change took, in milliseconds */
    private long move(MortalApplication application, String changes, LocalDate day) throws Exception {
        String seen = seen(application, changes, change(day));
        long begun = System.nanoTime();
        assertThat(send(application, changes, seen, "first").statusCode()).isEqualTo(200);
        return Math.max(20, (System.nanoTime() - begun) / 1_000_000);
    }

    private String change(LocalDate day) throws Exception {
        return json.writeValueAsString(Map.of("kind", "MOVE", "start", day.atTime(17, 0).toString(), "place", "Aula",
                "reason", "Der Saal ist belegt."));
    }

    private String seen(MortalApplication application, String changes, String change) throws Exception {
        JsonNode preview = json.readTree(send(application, changes + "/preview", change, "preview").body());
        return json.writeValueAsString(Map.of("change", json.readTree(change), "state", preview.path("state").asText()));
    }

    private HttpResponse<String> send(MortalApplication application, String path, String body, String key)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((OFFICE + ":rathaus").getBytes(StandardCharsets.UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Basic " + login).header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static LocalDate day(MortalApplication application, UUID session) {
        return LocalDate.ofInstant(application.jdbc().queryForObject("select starts_at from meeting where id = ?",
                Timestamp.class, session).toInstant(), Zones.BERLIN);
    }

    private static List<LocalDate> days(MortalApplication application, UUID session) {
        return application.jdbc().queryForList("select start_on from deadline where subject_id = ? and status = 'OPEN'"
                + " and kind not in ('AGENDA', 'CO_SIGNING', 'PUBLIC_NOTICE')", LocalDate.class, session);
    }
}
