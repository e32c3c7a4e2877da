package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Papers on random paths through random sessions; a session of one of them moves to one or more other days and back. On the
 * way every path keeps its order, and at the end every seat and every date that a rule derived is as before. Every body has
 * a session at the end of the year, in the order of the paths, to which a station can always go.
 */
class PathsThereAndBackTests extends SessionStage {

    private static final List<String> BODIES = List.of("adi", "hfwa", "apl", "rat");

    /** Each for every fourth seed; those of one year have other days for their sessions. */
    private static final List<Integer> YEARS = List.of(2038, 2039, 2045, 2050);

    @Autowired
    Placement placement;
    @Autowired
    JdbcTemplate jdbc;

    private Random random;
    private int year;
    private int turn;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyStationComesBackWithTheSessionsBeforeIt(long seed) {
        // given
        random = new Random(seed);
        int number = Math.toIntExact(seed - 1);
        year = YEARS.get(number % YEARS.size());
        turn = number / YEARS.size();
        clock.travelTo(Zones.at(LocalDate.of(year, 1, 3), LocalTime.of(9, 0)));
        List<Disagreement> leftByOthers = projections.disagreeing(100);
        List<MeetingId> sessions = new ArrayList<>();
        for (String body : BODIES) {
            Stream.generate(this::day).distinct().limit(3).forEach(day -> sessions.add(session(body, day)));
            session(body, LocalDate.of(year, 12, 1 + 5 * turn + BODIES.indexOf(body)));
        }
        List<PaperId> papers = new ArrayList<>();
        while (papers.size() < 4) {
            papers.add(onItsWayThrough(sessions));
        }
        List<String> before = dates(papers);

        // when
        MeetingId moved = sessions.get(random.nextInt(sessions.size()));
        Instant start = meetings.require(moved).startsAt();
        for (int moves = 1 + random.nextInt(3); moves > 0; moves--) {
            apply(moved, new SessionChange.Move(Zones.at(day(), LocalTime.of(8 + random.nextInt(12), 30)), "Bürgerhaus"), "Umbau");
            requireOrder(papers);
        }
        apply(moved, new SessionChange.Move(start, "Bürgerhaus"), "Zurück");

        // then
        assertThat(dates(papers)).isEqualTo(before);
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
    }

    /** Through some committees to the council, each chosen by somebody or, from some station on, left to the rule. */
    private PaperId onItsWayThrough(List<MeetingId> sessions) {
        PaperId paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
        List<PlannedStation> path = new ArrayList<>();
        int length = 2 + random.nextInt(3);
        boolean chosen = true;
        Instant after = Instant.MIN;
        for (int rank = 1; rank <= length; rank++) {
            String body = rank == length ? "rat" : BODIES.get(rank - 1);
            PlannedStation station = PlannedStation.of(body, rank == length ? ConsultationRole.DECISION
                    : ConsultationRole.PRELIMINARY, rank, 1);
            Instant last = after;
            List<Meeting> later = sessions.stream().map(meetings::require).filter(each -> each.organizationId().equals(body)
                    && each.startsAt().isAfter(last)).toList();
            chosen &= !later.isEmpty() && (rank == 1 || random.nextInt(4) > 0);
            if (chosen) {
                Meeting session = later.get(random.nextInt(later.size()));
                after = session.startsAt();
                station = station.in(session.id(), null);
            }
            path.add(station);
        }
        return in(() -> {
            List<ConsultationId> stations = planning.plan(paper, path, Deliberation.OFFICE);
            placement.put(stations.get(0), path.get(0).meetingId(), LateEntry.NONE, Deliberation.OFFICE);
            return paper;
        });
    }

    private void requireOrder(List<PaperId> papers) {
        for (PaperId paper : papers) {
            List<Instant> starts = in(() -> paths.stations(paper)).stream()
                    .map(station -> meetings.require(station.meetingId()).startsAt()).toList();
            assertThat(starts).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Of each station its session and what hangs on that and on its place on the agenda. */
    private List<String> dates(List<PaperId> papers) {
        return papers.stream().flatMap(paper -> jdbc.queryForList("""
                select row(c.paper_id, c.organization_id, c.meeting_id, d.kind, d.due_on, d.due_at, d.status)::text
                from consultation c join deadline d on d.subject_id in (c.meeting_id, c.agenda_item_id)
                where c.paper_id = ? order by 1""", String.class, paper.value()).stream()).toList();
    }

    private LocalDate day() {
        return LocalDate.of(year, 4, 1).plusDays(3 * random.nextInt(80) + turn);
    }
}
