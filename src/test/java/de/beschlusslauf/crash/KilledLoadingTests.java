package de.beschlusslauf.crash;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import de.beschlusslauf.database.TestProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is killed while the demonstration loads leaves whole towns and no halves; the next one loads the rest. */
@Tag("soak")
class KilledLoadingTests {

    private static final Instant NOW = Instant.parse("2026-03-04T07:00:00Z");
    private static final int LONGEST_DELAY_MILLIS = 1500;

    @TempDir
    Path undisturbed;
    @TempDir
    Path killed;

    @Test
    void whatAKilledStartHasNotLoadedTheNextOneLoadsOnce() {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("Seed of the deaths (repeat with -Dcrash.seed=…): " + seed);
        Random random = new Random(seed);

        // given what a start loads that nobody disturbs
        Fingerprint expected;
        try (MortalApplication application = new MortalApplication(undisturbed, NOW)) {
            expected = Fingerprint.of(application.jdbc());
        }

        // when one start dies within the first town and the next one within a later town
        dieWhileLoading("meerbusch", random);
        dieWhileLoading("dortmund", random);

        // then the third one has everything, once
        try (MortalApplication application = new MortalApplication(killed, NOW)) {
            Fingerprint.of(application.jdbc()).isTheSameAs(expected, "seed " + seed);
            new HttpDoor(application, Fate.mercy(application)).requireSoundness("loading with seed " + seed);
        }
    }

    private void dieWhileLoading(String town, Random random) {
        try (TestProcess start = MortalApplication.launch(killed, NOW)) {
            start.await(line -> line.contains("Die Beispielfälle für " + town + " werden angelegt"));
            CompletableFuture.runAsync(start::kill, CompletableFuture.delayedExecutor(
                    random.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS)).join();
        }
    }
}
