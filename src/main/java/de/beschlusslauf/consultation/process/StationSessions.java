package de.beschlusslauf.consultation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.LateSessions;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.workflow.Choice;
import org.springframework.stereotype.Component;

/** The sessions to choose from for a station, each with what it means to come onto its agenda now. */
@Component
class StationSessions {

    private final Placement placement;

    private final LateSessions lateSessions;

    StationSessions(Placement placement, LateSessions lateSessions) {
        this.placement = placement;
        this.lateSessions = lateSessions;
    }

    List<Choice> of(ConsultationId id) {
        return offer(id).sessions();
    }

    /** The same with what late papers need there, and which of them are being held. */
    Offer offer(ConsultationId id) {
        List<Meeting> sessions = placement.choices(id);
        Map<MeetingId, LocalDate> late = lateSessions.of(id, sessions);
        return new Offer(sessions.stream().map(session -> new Choice(session.id().toString(),
                label(session) + lateSessions.standing(session, late.get(session.id())))).toList(),
                lateSessions.conditions(id, sessions, late).stream().map(StationSheet.Hint::new).toList(),
                sessions.stream().filter(session -> session.status() == MeetingStatus.IN_SESSION).map(Meeting::name).toList());
    }

    record Offer(List<Choice> sessions, List<StationSheet.Hint> conditions, List<String> inSession) {
    }

    static String label(Meeting session) {
        return session.appointment() + ", " + session.place();
    }
}
