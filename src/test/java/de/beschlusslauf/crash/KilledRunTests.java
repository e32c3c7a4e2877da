package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionStatements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The five cases from first draft to last measure over {@code /api}, twice: once undisturbed, once with ten deaths at
 * random moments. Both runs must leave the same.
 */
@Tag("crash")
class KilledRunTests {

    private static final int DEATHS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 5, 23);

    @TempDir
    Path undisturbed;
    @TempDir
    Path killed;

    @Test
    void tenDeathsAtRandomMomentsLoseAndDoubleNothing() {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("Seed of the deaths (repeat with -Dcrash.seed=…): " + seed);

        // given what the cases leave when nobody disturbs them
        Fingerprint expected;
        int writings;
        try (MortalApplication application = start(undisturbed)) {
            Fate fate = Fate.mercy(application);
            HttpDoor door = new HttpDoor(application, fate);
            play(door);
            expected = Fingerprint.of(application.jdbc());
            writings = fate.writings();
            door.requireSoundness("an undisturbed run");
        }

        // when the application dies ten times on the way
        try (MortalApplication application = start(killed)) {
            Fate fate = Fate.deaths(application, DEATHS, writings, new Random(seed));
            HttpDoor door = new HttpDoor(application, fate);
            play(door);
            door.awaitReturn();
            fate.record().forEach(System.out::println);

            // then the same is there, and each answer that was taken is there once
            JdbcTemplate jdbc = application.jdbc();
            assertThat(fate.record()).hasSize(DEATHS);
            assertThat(fate.interrupted()).as("deaths in flight with seed %s", seed).isGreaterThan(1);
            assertThat(fate.lostAnswers()).as("lost answers with seed %s", seed).isGreaterThan(1);
            Fingerprint.of(jdbc).isTheSameAs(expected, "seed " + seed);
            assertThat(jdbc.queryForList("select id_ from act_hi_taskinst where delete_reason_ = 'completed'",
                    String.class)).as("answers with seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(door.answeredTasks());
            assertThat(jdbc.queryForObject("select count(*) from idempotent_call where response is not null",
                    Integer.class)).as("calls with a key with seed %s", seed).isEqualTo(door.keys());
            door.requireSoundness("the whole run with seed " + seed);
        }
    }

    private static MortalApplication start(Path folder) {
        return new MortalApplication(folder, Zones.at(FIRST_DAY, LocalTime.of(7, 0)),
                "--beschlusslauf.demo.cases=false");
    }

    private static void play(HttpDoor door) {
        Town meerbusch = new Town(door, "meerbusch");
        ProjectGroup group = new ProjectGroup(meerbusch, Days.TRUE);
        List<Step> steps = CaseScript.together(List.of(group.steps(),
                new VisionPrinciples(meerbusch, Days.TRUE, VisionPrinciples.Variant.UNANIMOUS, group::principles)
                        .steps(),
                new VisionStatements(new Town(door, "erkelenz"), Days.TRUE).steps(),
                new MasterPlan(new Town(door, "dortmund"), Days.TRUE).steps(),
                new DigitalStrategy(new Town(door, "sanktaugustin"), Days.TRUE, Money.OUTSIDE_PLAN).steps()));
        for (Step step : steps) {
            try {
                step.run(door);
            } catch (RuntimeException e) {
                throw new IllegalStateException("„" + step.what() + "“ am " + step.at() + ": " + e.getMessage(), e);
            }
        }
    }
}
