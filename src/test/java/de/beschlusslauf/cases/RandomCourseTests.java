package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.demo.cases.OpenTask;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hundred papers whose results come by chance, through models, domain and database: after every step each has a task,
 * a timer or a message to wait for, until it ends. The seed stands in the test's name and with it all answers. Thirty of
 * them run with every build, seventy with the long races.
 */
class RandomCourseTests extends CasePlay {

    private static final int LONGEST = 40;

    /** Comparing all dates costs as much as a step; a wrong one stays as long as its task or timer. */
    private static final int DATES_EVERY = 3;

    @Autowired
    DrivableClock clock;

    private static final Set<Outcome> PLAYED = EnumSet.noneOf(Outcome.class);

    private static int seeds;

    private final List<String> course = new ArrayList<>();

    /** Chance is worth nothing for a result that it never brings. */
    @AfterAll
    static void everyResultWasPlayed() {
        if (seeds >= 5) {
            assertThat(PLAYED).as("results of all seeds").containsExactlyInAnyOrder(Outcome.values());
        }
    }

    @ParameterizedTest(name = "seed {0}, {1} papers")
    @CsvSource({"1, 6", "2, 6", "3, 6", "4, 6", "5, 6"})
    void noPaperIsEverStranded(long seed, int count) {
        Random random = new Random(seed);
        seeds++;
        Town town = stage.town("meerbusch", LocalDate.of(2021, 1, 11));
        Fortune fortune = new Fortune(town, clock, random);
        for (int number = 1; number <= count; number++) {
            course.clear();
            UUID paper = town.start("RESOLUTION_PROPOSAL", "Lauf " + number, "zd", null);
            try {
                run(town, paper, number, fortune, random);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Seed " + seed + ", paper " + number + ", after " + course + ": "
                        + e.getMessage(), e);
            }
        }
    }

    @Tag("soak")
    @ParameterizedTest(name = "seed {0}, {1} papers")
    @CsvSource({"6, 14", "7, 14", "8, 14", "9, 14", "10, 14"})
    void norIsAnyOfTheOtherSeventy(long seed, int count) {
        noPaperIsEverStranded(seed, count);
    }

    private void run(Town town, UUID paper, int number, Fortune fortune, Random random) {
        for (int step = 0; step < LONGEST && !status(paper).ended(); step++) {
            List<OpenTask> open = open(town.reference(paper));
            boolean waits = open.isEmpty() || open.stream().allMatch(Fortune::mayPass) && random.nextBoolean();
            course.add(waits ? waitForTheNextTimer() : fortune.does(open.get(random.nextInt(open.size())), paper));
            Stream.of(Outcome.values()).filter(each -> course.get(course.size() - 1).equals("enterResult " + each))
                    .forEach(PLAYED::add);
            if ((step + number) % DATES_EVERY == 0) {
                stage.invariant().holds(course.toString());
            } else {
                Invariant.nobodyIsStranded(jdbc, course.toString());
            }
        }
        if (!status(paper).ended()) {
            stage.door().withdraw(town.user("buergermeister"), paper, "Genug beraten.");
            course.add("withdrawn");
        }
        stage.invariant().holds(course.toString());
        assertThat(status(paper).ended()).isTrue();
    }

    private List<OpenTask> open(String reference) {
        return jdbc.query("select t.id_, t.name_, t.task_def_key_ from act_ru_task t join act_ru_execution p"
                + " on p.id_ = t.proc_inst_id_ where p.business_key_ = ? order by t.task_def_key_, t.id_",
                (row, number) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3), null), reference);
    }

    /** What only tells somebody that a session's deadline is missed brings no paper on. */
    private String waitForTheNextTimer() {
        Timestamp due = jdbc.queryForObject("select min(duedate_) from act_ru_job "
                + "where suspension_state_ = 1 and process_instance_id_ is not null "
                + "and handler_cfg_ <> 'timerEvent_deadlinePasses'", Timestamp.class);
        assertThat(due).as("something to wait for").isNotNull();
        stage.door().travelTo(due.toInstant());
        return "wait";
    }

    private PaperStatus status(UUID paper) {
        return papers.summary(new PaperId(paper)).status();
    }
}
