package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A paper on any path, with any results the table allows in any order, never strands: after each result it has ended,
 * or somebody named has the next step. Plain model of the path, real table.
 */
class PathWalkProperties {

    static final List<String> OUTCOMES = List.of("ACCEPTED", "ACCEPTED_IN_PARTS", "ACCEPTED_AMENDED",
            "REJECTED", "FORWARDED_WITHOUT_VOTE", "POSTPONED", "REFERRED", "RETURNED_TO_ADMINISTRATION",
            "TAKEN_OFF_AGENDA", "WITHDRAWN", "NOTED", "STATIONS_ADDED");

    private static final Map<String, String> TABLE = new TreeMap<>();

    static {
        for (String outcome : OUTCOMES) {
            OutcomeTableTests.ROLES.forEach(role -> TABLE.put(outcome + " " + role,
                    OutcomeTableTests.nextStep(outcome, role)));
        }
    }

    private static final Set<String> WAITING = Set.of("STATIONS", "DRAFTING", "PARTS_RUNNING");

    private static final Set<String> ENDED = Set.of("REJECTED", "WITHDRAWN", "DONE");

    @Property(tries = 5000)
    void afterEveryResultSomebodyHasTheNextStepOrThePaperHasEnded(@ForAll("paths") List<String> roles,
            @ForAll("results") List<String> results) {
        // given
        Walk walk = new Walk(roles);

        // when
        for (String outcome : results) {
            if (ENDED.contains(walk.state)) {
                break;
            }
            walk.take(outcome);

            // then
            assertThat(walk.state).as("%s after %s", roles, results)
                    .matches(state -> WAITING.contains(state) || ENDED.contains(state), "has a name")
                    .matches(state -> !state.equals("STATIONS") || !walk.stations.isEmpty(), "names a station");
        }
    }

    @Property(tries = 2000)
    void everyPathCanBeWalkedToItsEndFromWhereverItIs(@ForAll("paths") List<String> roles,
            @ForAll("results") List<String> results) {
        // given
        Walk walk = new Walk(roles);
        results.forEach(walk::take);

        // when
        int steps = 0;
        while (!ENDED.contains(walk.state)) {
            walk.take("TAKING_NOTE".equals(walk.stations.peek()) ? "NOTED" : "ACCEPTED");
            steps++;

            // then
            assertThat(steps).as("steps to the end").isLessThan(100);
        }
    }

    @Provide
    Arbitrary<List<String>> paths() {
        Arbitrary<List<String>> before = Arbitraries.of("HEARING", "PRELIMINARY").list().ofMaxSize(4);
        Arbitrary<List<String>> after = Arbitraries.of("TAKING_NOTE").list().ofMaxSize(2);
        return Combinators.combine(before, Arbitraries.of("DECISION", "TAKING_NOTE"), after).as((one, last, more) -> {
            List<String> path = new ArrayList<>(one);
            path.add(last);
            path.addAll(more);
            return path;
        });
    }

    @Provide
    Arbitrary<List<String>> results() {
        return Arbitraries.of(OUTCOMES).list().ofMaxSize(25);
    }

    /** Where the paper stands; a result that the table does not allow is refused and changes nothing. */
    private static final class Walk {

        private final Deque<String> stations;
        private String state = "STATIONS";
        private int partsRunning;

        private Walk(List<String> roles) {
            stations = new ArrayDeque<>(roles);
        }

        private void take(String outcome) {
            switch (state) {
                case "DRAFTING" -> state = "STATIONS";
                case "PARTS_RUNNING" -> {
                    partsRunning--;
                    settle();
                }
                case "STATIONS" -> apply(TABLE.get(outcome + " " + stations.peek()));
                default -> { }
            }
        }

        private void apply(String nextStep) {
            switch (nextStep) {
                case "NEXT_STATION" -> settleStation(0);
                case "CONTROL_WINDOW" -> settleStation(1);
                case "END_NOTED" -> {
                    stations.pop();
                    settle();
                }
                case "INSERT_STATION" -> stations.push("PRELIMINARY");
                case "BACK_TO_DRAFTING" -> state = "DRAFTING";
                case "END_REJECTED" -> state = "REJECTED";
                case "END_WITHDRAWN" -> state = "WITHDRAWN";
                case "SAME_STATION", "NOT_ALLOWED" -> { }
                default -> throw new AssertionError("No such next step: " + nextStep);
            }
        }

        private void settleStation(int decidedParts) {
            stations.pop();
            partsRunning += decidedParts;
            settle();
        }

        private void settle() {
            state = !stations.isEmpty() ? "STATIONS" : partsRunning > 0 ? "PARTS_RUNNING" : "DONE";
        }
    }
}
