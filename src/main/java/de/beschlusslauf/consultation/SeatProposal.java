package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.Paper;
import org.springframework.stereotype.Component;

/**
 * Suggests a session for every station of a path that is about to be planned: the first body on the day which the author
 * has in mind, if it meets then and takes the paper, and every other one in its next session after the one before.
 */
@Component
class SeatProposal {

    private final PathProposal proposals;

    private final Forecasts forecasts;

    private final MeetingDirectory meetings;

    private final Openings openings;

    private final Clock clock;

    SeatProposal(PathProposal proposals, Forecasts forecasts, MeetingDirectory meetings, Openings openings,
            Clock clock) {
        this.proposals = proposals;
        this.forecasts = forecasts;
        this.meetings = meetings;
        this.openings = openings;
        this.clock = clock;
    }

    /** In their order; a station has no session where none is planned to which the paper still comes in time. */
    List<PlannedStation> of(Paper paper) {
        List<PlannedStation> stations = intended(paper);
        List<Forecast.Stop> stops = forecasts.of(paper, stations).stops();
        return IntStream.range(0, stations.size()).mapToObj(i -> {
            MeetingId session = stops.get(i).session();
            return session == null ? stations.get(i) : stations.get(i).in(session, null);
        }).toList();
    }

    /** When the paper could be adopted in these sessions. */
    Forecast forecast(Paper paper) {
        return forecasts.of(paper, intended(paper));
    }

    private List<PlannedStation> intended(Paper paper) {
        List<PlannedStation> stations = proposals.of(paper).stream()
                .sorted(Comparator.comparingInt(PlannedStation::rank)).toList();
        Map<String, Meeting> onTheDay = onTheDay(paper);
        return stations.stream().map(station -> {
            Meeting session = station.rank() == stations.get(0).rank() ? onTheDay.get(station.organizationId()) : null;
            return session == null ? station : station.in(session.id(), null);
        }).toList();
    }

    /** Bodies that meet on the day which the author has in mind, can still be invited, and take the paper, each with its session. */
    private Map<String, Meeting> onTheDay(Paper paper) {
        List<Meeting> sessions = meetings.upcoming(paper.bodyId(), Zones.startOf(Zones.dayOf(clock.instant()))).stream()
                .filter(meeting -> meeting.day().equals(paper.targetDay()) && openings.isReached(meeting)).toList();
        Map<MeetingId, LocalDate> over = openings.over(sessions);
        return sessions.stream().filter(meeting -> openings.admits(paper.id(), meeting, over.get(meeting.id())))
                .collect(Collectors.toMap(Meeting::organizationId, Function.identity(), (early, late) -> early));
    }
}
