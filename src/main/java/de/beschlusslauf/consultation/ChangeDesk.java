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

/** Prepares the change of a session step by step, until it is made or dropped. */
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
        ChangeRequest request = requests.save(new ChangeRequest(meeting.bodyId(), id, actor));
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
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("startsAt", start);
        facts.put("stations", stations.stream().map(ConsultationId::value).toList());
        facts.put("into", into == null ? null : into.value());
        facts.put("changeId", id.value());
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
        ChangeRequest request = require(id);
        request.made();
        append(request, "change.made", Map.of(), actor);
        deadlines.decided(request, "Die Änderung ist vorgenommen", actor);
        changes.apply(request.meetingId(), request.change(), request.reason(), seen, actor);
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
