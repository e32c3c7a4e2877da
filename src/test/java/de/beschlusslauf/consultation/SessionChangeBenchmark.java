package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes to move or to cancel a session, by the number of its papers: each stands on the agenda with a
 * running station, and as many more are being drafted for that day. Prints seconds, what moved, and for each paper what
 * it costs and how that compares with the smallest session: around 1 the growth is linear. A first run of 20 papers
 * warms up.
 */
@Tag("bench")
class SessionChangeBenchmark extends SessionStage {

    private static final int WARM_UP = BenchmarkSize.of(20, 1);
    private static final List<Integer> PAPERS = Stream.of(50, 100, 200, 400, 800)
            .map(papers -> BenchmarkSize.of(papers, papers / 25)).toList();

    @Autowired
    ChangeDesk desk;
    @Autowired
    IdentityService identities;

    @Test
    void movingASessionGrowsWithItsPapers() {
        List<Change> moves = print(2080, "move", PAPERS, day -> new SessionChange.Move(start(day.plusDays(5)), "Aula"));

        assertThat(moves.get(2).nanos()).as("200 papers").isLessThan(5_000_000_000L);
        if (BenchmarkSize.isWhole()) {
            assertThat(moves.get(4).perPaper()).as("one of 800 papers against one of 200")
                    .isLessThan(2 * moves.get(2).perPaper());
        }
    }

    @Test
    void cancellingASessionGrowsWithItsPapers() {
        List<Change> cancellations = print(2090, "cancel", PAPERS.subList(0, 4), day -> {
            session("rat", day.plusDays(28));
            return new SessionChange.Cancel();
        });

        if (BenchmarkSize.isWhole()) {
            assertThat(cancellations.get(3).perPaper()).as("one of 400 papers against one of 100")
                    .isLessThan(2 * cancellations.get(1).perPaper());
        }
    }

    private List<Change> print(int firstYear, String name, List<Integer> papers, Function<LocalDate, SessionChange> change) {
        int year = firstYear;
        measure(WARM_UP, year++, change);
        System.out.printf("%8s %10s %10s %12s %8s %10s %8s %10s%n", "papers", "preview", name, "deadlines", "tasks",
                "ms/paper", "ratio", "check");
        List<Change> measured = new ArrayList<>();
        double smallest = 0;
        for (int count : papers) {
            Change done = measure(count, year++, change);
            smallest = smallest == 0 ? done.perPaper() : smallest;
            System.out.printf("%8d %8.2f s %8.2f s %12d %8d %10.2f %8.2f %8.2f s%n", count, done.preview() / 1e9,
                    done.nanos() / 1e9, done.seen().deadlines().size(), done.seen().tasks().size(), done.perPaper(),
                    done.perPaper() / smallest, done.check() / 1e9);
            measured.add(done);
        }
        return measured;
    }

    /** @param check how long the search takes for dates that disagree, of all sessions until then */
    private record Change(int papers, long preview, long nanos, ChangePreview seen, long check) {

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

        long begun = System.nanoTime();
        ChangePreview seen = changes.preview(session, change, "Messung", Deliberation.OFFICE);
        long shown = System.nanoTime();
        confirm(session, change, seen);
        long done = System.nanoTime();

        assertThat(seen.stations()).hasSize(count);
        long asked = System.nanoTime();
        assertThat(projections.disagreeing(1)).isEmpty();
        return new Change(count, shown - begun, done - shown, seen, System.nanoTime() - asked);
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
}
