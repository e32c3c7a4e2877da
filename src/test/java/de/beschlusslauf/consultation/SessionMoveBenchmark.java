package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to move a session, by the number of its papers: each stands on the agenda with a running station,
 * and as many more are being drafted for that day. Prints seconds, what moved, and for each paper what it costs and how
 * that compares with the smallest session: around 1 the growth is linear. A first run of 20 papers warms up.
 */
@Tag("bench")
class SessionMoveBenchmark extends SessionStage {

    private static final int WARM_UP = 20;
    private static final List<Integer> PAPERS = List.of(50, 100, 200, 400, 800);

    @Test
    void movingASessionGrowsWithItsPapers() {
        int year = 2080;
        measure(WARM_UP, year++);
        System.out.printf("%8s %10s %10s %12s %8s %10s %8s%n", "papers", "preview", "move", "deadlines", "tasks",
                "ms/paper", "ratio");
        double smallest = 0;
        for (int count : PAPERS) {
            Move move = measure(count, year++);
            smallest = smallest == 0 ? move.perPaper() : smallest;
            System.out.printf("%8d %8.2f s %8.2f s %12d %8d %10.2f %8.2f%n", count, move.preview() / 1e9,
                    move.nanos() / 1e9, move.seen().deadlines().size(), move.seen().tasks().size(), move.perPaper(),
                    move.perPaper() / smallest);
        }
    }

    private record Move(int papers, long preview, long nanos, ChangePreview seen) {

        private double perPaper() {
            return nanos / 1e6 / papers;
        }
    }

    private Move measure(int count, int year) {
        clock.travelTo(Zones.at(LocalDate.of(year, 3, 1), LocalTime.of(9, 0)));
        LocalDate day = LocalDate.of(year, 6, 14);
        MeetingId session = session("rat", day);
        for (int i = 0; i < count; i++) {
            onItsWay("rat", session);
            draft(day);
        }
        SessionChange move = new SessionChange.Move(start(day.plusDays(5)), "Aula");

        long begun = System.nanoTime();
        ChangePreview seen = changes.preview(session, move, "Messung", Deliberation.OFFICE);
        long shown = System.nanoTime();
        changes.apply(session, move, "Messung", seen.state(), Deliberation.OFFICE);
        long done = System.nanoTime();

        assertThat(seen.stations()).hasSize(count);
        assertThat(projections.disagreeing(1)).isEmpty();
        return new Move(count, shown - begun, done - shown, seen);
    }
}
