package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A paper on its way through a committee and the council. Each test has a year of its own, so that no
 * session of another one is in its way.
 */
abstract class SessionChangePlay extends SessionStage {

    static final String WHY = "Der Ratssaal wird saniert.";

    /** Without those of {@code ThereAndBackTests}. */
    private static final Iterator<Integer> YEARS =
            IntStream.concat(IntStream.range(2130, 2180), IntStream.range(2231, 2300)).iterator();

    /** Days that people or programs name lie before 2200. */
    private static final Iterator<Integer> NAMED_YEARS = IntStream.range(2180, 2200).iterator();

    int year;
    MeetingId adi;
    MeetingId rat;
    PaperId paper;

    private List<Disagreement> leftByOthers;

    @BeforeEach
    void aPaperOnItsWayThroughTwoBodies() {
        leftByOthers = projections.disagreeing(100);
        year = daysAreNamed() ? NAMED_YEARS.next() : YEARS.next();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        adi = session("adi", day(5, 10));
        rat = session("rat", day(6, 14));
        paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
        in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(rat, null)), Deliberation.OFFICE));
    }

    @AfterEach
    void everyDateAgrees() {
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
    }

    /** Whether the tests of the class fill in forms or call the API, where a day has to lie before 2200. */
    boolean daysAreNamed() {
        return false;
    }

    ChangePreview apply(MeetingId session, SessionChange change) {
        return apply(session, change, WHY);
    }

    /** Without those about Sundays and holidays, on which the days of these tests fall in some years. */
    static List<String> warnings(ChangePreview preview) {
        return preview.warnings().stream().filter(warning -> !warning.endsWith("prüfen Sie den Tag.")).toList();
    }

    SessionChange move(LocalDate day) {
        return new SessionChange.Move(start(day), "Bürgerhaus");
    }

    /** What the form "Änderung der Sitzung planen" holds for a move to that day. */
    Map<String, Object> moveByForm(LocalDate day) {
        Map<String, Object> plan = new HashMap<>(Map.of("kind", "MOVE", "stations", List.of(), "day", day.toString(),
                "time", "17:00", "place", "Bürgerhaus", "reason", WHY));
        plan.put("into", null);
        return plan;
    }

    String run(Consultation station) {
        return runOf(paper, station.id());
    }

    Consultation stationOf(String organization) {
        return paths.stations(paper).stream().filter(each -> each.organizationId().equals(organization)).findFirst()
                .orElseThrow();
    }

    LocalDate due(DeadlineKind kind, MeetingId session) {
        return deadlines.find(kind, session.value()).orElseThrow().dueOn();
    }

    LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    String german(int month, int day) {
        return "%02d.%02d.%d".formatted(day, month, year);
    }
}
