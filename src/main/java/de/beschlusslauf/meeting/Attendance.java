package de.beschlusslauf.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the attendance list of the minutes with the numbers that were counted for the votes. More votes than members
 * present are refused when a result is entered (§§ 49, 50 GO NRW); here the names must not be fewer than were counted. More
 * names are right: who is biased or has left does not vote (§ 31 GO NRW).
 */
@Service
@Transactional(readOnly = true)
public class Attendance {

    private final MeetingDirectory meetings;

    private final ItemResults results;

    Attendance(MeetingDirectory meetings, ItemResults results) {
        this.meetings = meetings;
        this.results = results;
    }

    /**
     * @param present names, one a line
     * @return German sentence that says what contradicts and what to do; empty if the list has enough names
     */
    public Optional<String> doubt(MeetingId id, String present) {
        long names = present.lines().filter(line -> !line.isBlank()).count();
        Map<UUID, ItemResult> known = results.of(id);
        List<Counted> more = meetings.agenda(id).stream().filter(item -> item.consultationId() != null)
                .map(item -> new Counted(item.number(), counted(known.get(item.consultationId()))))
                .filter(item -> item.present() > names).sorted(Comparator.comparing(Counted::present).reversed()).toList();
        return more.stream().findFirst().map(most -> "Unter „Anwesend“ " + (names == 1 ? "steht ein Name"
                : "stehen " + names + " Namen") + ", zu " + most.number() + others(more.size() - 1) + " sind aber "
                + most.present() + " anwesende Stimmberechtigte gezählt; ergänzen Sie die Namen, einen je Zeile, oder klären Sie "
                + "das Ergebnis mit dem Vorsitz.");
    }

    private static int counted(@Nullable ItemResult result) {
        return result == null || result.present() == null ? 0 : result.present();
    }

    private static String others(int more) {
        return switch (more) {
            case 0 -> "";
            case 1 -> " und einem weiteren Punkt";
            default -> " und " + more + " weiteren Punkten";
        };
    }

    private record Counted(String number, int present) {
    }
}
