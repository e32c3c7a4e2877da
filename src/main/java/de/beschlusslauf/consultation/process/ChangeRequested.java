package de.beschlusslauf.consultation.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangeDesk;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.SessionRight;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;

/** The council office wants to move, cancel or split a session. */
@StartForm(value = "meeting-change", offeredTo = Groups.COUNCIL_OFFICES)
class ChangeRequested implements StartFormHandler<ChangeRequested.Shown, ChangeRequested.Answer> {

    private final ChangeDesk desk;

    private final MeetingDirectory meetings;

    private final Bodies bodies;

    private final SessionRight right;

    private final Clock clock;

    ChangeRequested(ChangeDesk desk, MeetingDirectory meetings, Bodies bodies, SessionRight right, Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.bodies = bodies;
        this.right = right;
        this.clock = clock;
    }

    record Shown(List<Choice> meetings) {
    }

    record Answer(@Label("Sitzung") @NotBlank @FromList("meetings") String meeting) {
    }

    @Override
    public Shown open(StartContext context) {
        List<Body> towns = bodies.of(context.bodyIds());
        return new Shown(towns.stream().flatMap(town -> choices(town, towns.size() > 1)).toList());
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        Meeting meeting = meetings.require(new MeetingId(UUID.fromString(answer.meeting())));
        desk.open(meeting.id(), right.toChange(meeting));
    }

    /** Coming ones first; then those whose day is over and that nobody opened, the last one first. */
    private Stream<Choice> choices(Body body, boolean withTown) {
        Instant today = Zones.startOf(Zones.dayOf(clock.instant()));
        String town = withTown ? " (" + body.name() + ")" : "";
        return Stream.concat(choices(meetings.upcoming(body.id(), today), town),
                choices(meetings.unopened(body.id(), today), town + " – Sitzungstag vorüber, nicht eröffnet"));
    }

    private static Stream<Choice> choices(List<Meeting> sessions, String mark) {
        return sessions.stream().map(session -> new Choice(session.id().toString(), session.appointment() + mark));
    }
}
