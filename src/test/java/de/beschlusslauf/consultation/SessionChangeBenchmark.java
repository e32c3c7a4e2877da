package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes to move or to cancel a session, by the number of its papers: each stands on the agenda with a
 * running station, and as many more are being drafted for that day. Prints seconds, how many deadlines, timers and tasks
 * moved, and for each paper what it costs and how that compares with the smallest session: around 1 the growth is linear. A
 * first run of 20 papers warms up.
 */
@Tag("bench")
class SessionChangeBenchmark extends SessionStage {

    private static final int WARM_UP = BenchmarkSize.of(20, 1);
    private static final List<Integer> PAPERS = Stream.of(50, 100, 200, 400, 800)
            .map(papers -> BenchmarkSize.of(papers, papers / 25)).toList();

    /** Of few papers everything else weighs more, and a machine that is busy with other work as much. */
    private static final int GROWTH = BenchmarkSize.of(2, 5);

    @Autowired
    ChangeDesk desk;
    @Autowired
    IdentityService identities;
    @Autowired
    ManagementService engine;

    @Test
    void movingASessionGrowsWithItsPapers() {
        List<Change> moves = print(2080, "move", PAPERS, day -> new SessionChange.Move(start(day.plusDays(5)), "Aula"));

        assertThat(moves.get(2).nanos()).as(moves.get(2).papers() + " papers").isLessThan(5_000_000_000L);
        assertThat(moves).allSatisfy(move -> assertThat(move.dates()).isGreaterThanOrEqualTo(5 * move.papers()));
        assertGrowth(moves.get(2), moves.get(4));
    }

    @Test
    void cancellingASessionGrowsWithItsPapers() {
        List<Change> cancellations = print(2090, "cancel", PAPERS.subList(0, 4), day -> {
            session("rat", day.plusDays(28));
            return new SessionChange.Cancel();
        });

        assertGrowth(cancellations.get(1), cancellations.get(3));
    }

    private static void assertGrowth(Change few, Change many) {
        assertThat(many.perPaper()).as("one of " + many.papers() + " papers against one of " + few.papers())
                .isLessThan(GROWTH * few.perPaper());
    }

    private List<Change> print(int firstYear, String name, List<Integer> papers, Function<LocalDate, SessionChange> change) {
        int year = firstYear;
        measure(WARM_UP, year++, change);
        System.out.printf("%8s %10s %10s %10s %8s %8s %10s %8s %10s%n", "papers", "preview", name, "deadlines",
                "timers", "tasks", "ms/paper", "ratio", "check");
        List<Change> measured = new ArrayList<>();
        double smallest = 0;
        for (int count : papers) {
            Change done = measure(count, year++, change);
            smallest = smallest == 0 ? done.perPaper() : smallest;
            System.out.printf("%8d %8.2f s %8.2f s %10d %8d %8d %10.2f %8.2f %8.2f s%n", count, done.preview() / 1e9,
                    done.nanos() / 1e9, done.seen().deadlines().size(), done.timers(), done.seen().tasks().size(),
                    done.perPaper(), done.perPaper() / smallest, done.check() / 1e9);
            measured.add(done);
        }
        return measured;
    }

    /**
     * @param timers that have another day, came or went
     * @param check how long the search takes for dates that disagree, of all sessions until then
     */
    private record Change(int papers, long preview, long nanos, ChangePreview seen, long timers, long check) {

        private long dates() {
            return seen.deadlines().size() + timers + seen.tasks().size();
        }

        private double perPaper() {
            return nanos / 1e6 / papers;
        }
    }

    private Change measure(int count, int year, Function<LocalDate, SessionChange> kind) {
        clock.travelTo(Zones.at(LocalDate.of(year, 3, 1), LocalTime.of(9, 0)));
        LocalDate day = LocalDate.of(year, 6, 14);
        MeetingId session = session("rat", day);
        for (int i = 0; i < count; i++) {
            onItsWay("rat", session);
            draft(day);
        }
        SessionChange change = kind.apply(day);
        Set<Timer> before = timers();

        long begun = System.nanoTime();
        ChangePreview seen = changes.preview(session, change, "Messung", Deliberation.OFFICE);
        long shown = System.nanoTime();
        confirm(session, change, seen);
        long done = System.nanoTime();

        assertThat(seen.stations()).hasSize(count);
        long moved = Stream.of(before, timers()).flatMap(Set::stream).collect(Collectors.groupingBy(timer -> timer))
                .values().stream().filter(same -> same.size() == 1).map(same -> same.get(0).job()).distinct().count();
        long asked = System.nanoTime();
        assertThat(projections.disagreeing(1)).isEmpty();
        return new Change(count, shown - begun, done - shown, seen, moved, System.nanoTime() - asked);
    }

    private Set<Timer> timers() {
        return engine.createJobQuery().timers().list().stream().map(job -> new Timer(job.getId(), job.getDuedate()))
                .collect(Collectors.toSet());
    }

    /** As a program does, with the run that is left of it. */
    private void confirm(MeetingId session, SessionChange change, ChangePreview seen) {
        SessionChange.Move move = change instanceof SessionChange.Move to ? to : null;
        identities.setAuthentication(Deliberation.OFFICE, List.of(Groups.role("meerbusch", Roles.COUNCIL_OFFICE)),
                List.of("meerbusch"));
        try {
            desk.change(meetings.require(session), move == null ? ChangeKind.CANCEL : ChangeKind.MOVE,
                    move == null ? null : move.startsAt(), move == null ? null : move.place(), List.of(), null, "Messung", seen.state(), Deliberation.OFFICE);
        } finally {
            identities.clearAuthentication();
        }
    }

    private record Timer(String job, Date due) {
    }
}
