package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.paper.SessionAgendas;
import org.springframework.stereotype.Component;

/** Tells of the agendas of a day whoever grants more time for a paper that is meant for it (GO NRW § 48 (1)). */
@Component
class FixedAgendas implements SessionAgendas {

    private final MeetingDirectory meetings;

    FixedAgendas(MeetingDirectory meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean areFixed(String bodyId, LocalDate day) {
        List<Meeting> sessions = meetings.upcoming(bodyId, Zones.startOf(day)).stream()
                .takeWhile(session -> session.day().equals(day)).toList();
        return !sessions.isEmpty() && sessions.stream().allMatch(session -> session.agendaVersion() > 0);
    }
}
