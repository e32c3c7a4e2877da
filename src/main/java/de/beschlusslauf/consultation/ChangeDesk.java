package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the change of a session, step by step or in one call, until it is made or dropped. */
@Service
@Transactional
public class ChangeDesk {

    private final ChangeRequests requests;

    private final SessionChanges changes;

    private final MeetingDirectory meetings;

    private final ChangeDeadlines deadlines;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    ChangeDesk(ChangeRequests requests, SessionChanges changes, MeetingDirectory meetings,
            ChangeDeadlines deadlines, Ledger ledger, ApplicationEventPublisher events) {
        this.requests = requests;
        this.changes = changes;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws Refusal if the session has begun, is over or does not take place */
    public ChangeRequest open(MeetingId id, String actor) {
        Meeting meeting = meetings.require(id);
        if (!meeting.isAhead()) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name() + " ist im Stand „" + meeting.status().label()
                    + "“; ändern lässt sie sich nur vor ihrem Beginn.");
        }
        return opened(meeting, actor);
    }

    private ChangeRequest opened(Meeting meeting, String actor) {
        ChangeRequest request = requests.save(new ChangeRequest(meeting.bodyId(), meeting.id(), actor));
        append(request, "change.opened", Map.of(), actor);
        deadlines.opened(request, meeting, actor);
        events.publishEvent(new ChangeRequest.Opened(request.id(), meeting.bodyId(), meeting.name()));
        return request;
    }

    private record Planned(@Nullable String place, String reason) {
    }

    /** @throws Refusal if something is missing, or the change is not possible as it is planned */
    public void plan(ChangeRequestId id, ChangeKind kind, @Nullable Instant start, @Nullable String place,
            List<ConsultationId> stations, @Nullable MeetingId into, String reason, String actor) {
        ChangeRequest request = require(id);
        request.plan(kind, start, place, stations, into, reason);
        changes.preview(request.meetingId(), request.change(), request.reason(), actor);
        planned(request, start, actor);
    }

    private void planned(ChangeRequest request, @Nullable Instant start, String actor) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", request.kind());
        facts.put("startsAt", start);
        facts.put("stations", request.stations().stream().map(ConsultationId::value).toList());
        facts.put("into", request.into() == null ? null : request.into().value());
        facts.put("changeId", request.id().value());
        ledger.append(Chain.meeting(request.meetingId().value()), "change.planned", facts,
                new Planned(request.place(), request.reason()), actor);
    }

    /** @throws Refusal if the change is no longer possible; whoever catches it may go on in his transaction */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public ChangePreview preview(ChangeRequestId id, String actor) {
        ChangeRequest request = require(id);
        return changes.preview(request.meetingId(), request.change(), request.reason(), actor);
    }

    /**
     * Makes the change.
     *
     * @param seen state of the preview that the actor has seen
     * @throws Refusal if it would no longer do what the preview showed
     */
    public void make(ChangeRequestId id, String seen, String actor) {
        make(require(id), seen, actor);
    }

    private ChangePreview make(ChangeRequest request, String seen, String actor) {
        request.made();
        append(request, "change.made", Map.of(), actor);
        deadlines.decided(request, "Die Änderung ist vorgenommen", actor);
        ChangePreview made = changes.apply(request.meetingId(), request.change(), request.reason(), seen, actor);
        List<ChangeRequestId> waiting = requests.findByMeetingIdAndState(request.meetingId(), ChangeRequest.State.OPEN).stream()
                .map(ChangeRequest::id).toList();
        if (!waiting.isEmpty()) {
            events.publishEvent(new ChangeRequest.SessionRenamed(waiting, meetings.require(request.meetingId()).name()));
        }
        return made;
    }

    /**
     * All steps at once, for a program whose people have seen the preview already: it leaves the same run and the same
     * entries as the steps one by one, or nothing at all.
     *
     * @param meeting as the caller has read it; in this transaction it is not read before it is held, so that whoever
     *     comes second is told by what the preview has shown
     * @param seen state of the preview that they have seen
     * @throws Refusal if something is missing, the change is not possible, or would no longer do what the preview showed
     */
    public ChangePreview change(Meeting meeting, ChangeKind kind, @Nullable Instant start, @Nullable String place,
            List<ConsultationId> stations, @Nullable MeetingId into, String reason, String seen, String actor) {
        ChangeRequest request = opened(meeting, actor);
        request.plan(kind, start, place, stations, into, reason);
        planned(request, start, actor);
        events.publishEvent(new ChangeRequest.PlannedByProgram(request.id()));
        ChangePreview made = make(request, seen, actor);
        events.publishEvent(new ChangeRequest.ConfirmedByProgram(request.id()));
        return made;
    }

    /** Nothing changes. */
    public void drop(ChangeRequestId id, String actor) {
        ChangeRequest request = require(id);
        request.dropped();
        append(request, "change.dropped", Map.of(), actor);
        deadlines.decided(request, "Die Sitzung bleibt, wie sie ist", actor);
    }

    /** @throws Refusal if there is no such request */
    @Transactional(readOnly = true)
    public ChangeRequest require(ChangeRequestId id) {
        return requests.findById(id).orElseThrow(() -> Refusal.notFound(
                "Diese Änderung einer Sitzung gibt es nicht; laden Sie die Aufgabenliste neu."));
    }

    private void append(ChangeRequest request, String event, Map<String, ?> more, String actor) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("changeId", request.id().value());
        ledger.append(Chain.meeting(request.meetingId().value()), event, facts, actor);
    }
}
