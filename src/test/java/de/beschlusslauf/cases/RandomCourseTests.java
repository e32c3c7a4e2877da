package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.PartState;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hundred papers of four towns, those of one seed side by side, whose ways and results come by chance, through models,
 * domain and database: after every step each has a task, a timer or a message to wait for, until it ends. The seed stands
 * in the test's name and with it all answers. Sixteen of them run with every build, eighty-four with the long races.
 */
class RandomCourseTests extends CasePlay {

    /** Steps of one paper, after which it is withdrawn. */
    private static final int LONGEST = 40;

    /** Comparing all dates costs as much as a step; a wrong one stays as long as its task or timer. */
    private static final int DATES_EVERY = 3;

    @Autowired
    DrivableClock clock;
    @Autowired
    Organizations organizations;

    private static final Set<Outcome> PLAYED = EnumSet.noneOf(Outcome.class);

    private static final Set<String> ROLES = new TreeSet<>();

    private static int seeds;

    private final List<String> course = new ArrayList<>();

    /** Chance is worth nothing for a result that it never brings. */
    @AfterAll
    static void everyResultWasPlayed() {
        if (seeds >= 4) {
            assertThat(PLAYED).as("results of all seeds").containsExactlyInAnyOrder(Outcome.values());
            assertThat(ROLES).as("ways of all seeds").containsExactly("DECISION", "HEARING", "PARALLEL", "PRELIMINARY",
                    "TAKING_NOTE");
        }
    }

    @ParameterizedTest(name = "seed {0}, {1}, {3} papers")
    @CsvSource({"1, meerbusch, zd, 4", "2, erkelenz, hauptamt, 4", "3, dortmund, obbuero, 4", "4, sanktaugustin, buero, 4"})
    void noPaperIsEverStranded(long seed, String bodyId, String department, int count) {
        Random random = new Random(seed);
        seeds++;
        Town town = stage.town(bodyId, LocalDate.of(2021, 1, 11));
        Fortune fortune = new Fortune(town, new TownBodies(organizations, bodyId, random), department, this::openParts,
                clock, random, results(seed));
        course.clear();
        List<UUID> all = IntStream.rangeClosed(1, count).mapToObj(fortune::starts).toList();
        try {
            run(town, all, fortune, random);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("Seed " + seed + ", after " + course + ": " + e.getMessage(), e);
        }
        ROLES.addAll(fortune.roles());
    }

    @Tag("soak")
    @ParameterizedTest(name = "seed {0}, {1}, {3} papers")
    @CsvSource({"5, meerbusch, zd, 21", "6, erkelenz, hauptamt, 21", "7, dortmund, obbuero, 21",
            "8, sanktaugustin, buero, 21"})
    void norIsAnyOfTheOtherEightyFour(long seed, String bodyId, String department, int count) {
        noPaperIsEverStranded(seed, bodyId, department, count);
    }

    private List<Integer> openParts(UUID paper) {
        return transaction.execute(status -> paths.parts(new PaperId(paper)).entrySet().stream()
                .filter(part -> part.getValue() == PartState.OPEN).map(Map.Entry::getKey).toList());
    }

    /** A quarter of all results, which this seed brings before any other. */
    private static Set<Outcome> results(long seed) {
        return Stream.of(Outcome.values()).filter(each -> each.ordinal() % 4 == seed % 4).collect(Collectors.toSet());
    }

    private void run(Town town, List<UUID> all, Fortune fortune, Random random) {
        Map<UUID, Integer> steps = new HashMap<>();
        for (List<UUID> running = all; !running.isEmpty(); running = running.stream().filter(this::runs).toList()) {
            List<Fortune.Desk> open = open(running);
            boolean waits = open.isEmpty() || open.stream().allMatch(Fortune.Desk::mayPass) && random.nextBoolean();
            if (waits) {
                assertThat(course).as("papers that wait for ever").hasSizeLessThan(5 * LONGEST * all.size());
                course.add(waitForTheNextTimer());
            } else {
                Fortune.Desk desk = open.get(random.nextInt(open.size()));
                course.add(all.indexOf(desk.paper()) + 1 + " " + does(town, desk, fortune,
                        steps.merge(desk.paper(), 1, Integer::sum)));
            }
            if (course.size() % DATES_EVERY == 0) {
                stage.invariant().holds(course.toString());
            } else {
                Invariant.nobodyIsStranded(jdbc, course.toString());
            }
        }
        stage.invariant().holds(course.toString());
    }

    private String does(Town town, Fortune.Desk desk, Fortune fortune, int step) {
        if (step > LONGEST) {
            stage.door().withdraw(town.user("buergermeister"), desk.paper(), "Genug beraten.");
            assertThat(runs(desk.paper())).isFalse();
            return "withdrawn";
        }
        String did = fortune.does(desk);
        Stream.of(Outcome.values()).filter(each -> did.equals("enterResult " + each)).forEach(PLAYED::add);
        return did;
    }

    private List<Fortune.Desk> open(List<UUID> running) {
        return jdbc.query("""
                select p.text_::uuid, t.id_, t.task_def_key_, c.organization_id, c.meeting_id from act_ru_task t
                join act_ru_variable p on p.proc_inst_id_ = t.proc_inst_id_ and p.name_ = 'paperId'
                left join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'consultationId'
                left join consultation c on c.id::text = v.text_
                where p.text_ = any (?)
                order by t.task_def_key_, c.organization_id, t.create_time_, t.id_""", (row, number) -> new Fortune.Desk(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, UUID.class)), (Object) running.stream().map(UUID::toString).toArray(String[]::new));
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

    private boolean runs(UUID paper) {
        return !status(paper).ended();
    }

    private PaperStatus status(UUID paper) {
        return papers.summary(new PaperId(paper)).status();
    }
}
