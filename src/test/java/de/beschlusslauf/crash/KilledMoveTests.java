package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.calendar.Zones;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of a move, the application comes back with the old plan or with the new one, never with a mixture. */
@Tag("crash")
class KilledMoveTests {

    private static final Instant NOW = Instant.parse("2026-03-04T07:00:00Z");
    private static final String OFFICE = "meerbusch.ratsbuero";
    private static final int KILLS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aMoveIsMadeWhollyOrNotAtAll() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("Seed of the deaths (repeat with -Dcrash.seed=…): " + seed);
        Random random = new Random(seed);
        try (MortalApplication application = new MortalApplication(folder, NOW)) {
            HttpDoor door = new HttpDoor(application, Fate.mercy(application));
            UUID session = door.plan(OFFICE, "meerbusch", "rat", LocalDate.of(2026, 9, 17).atTime(17, 0));
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
                door.requireSoundness("the death in a move with seed " + seed);
            }
        }
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
