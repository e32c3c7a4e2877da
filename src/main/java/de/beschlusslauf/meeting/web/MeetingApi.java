package de.beschlusslauf.meeting.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.SessionRight;
import de.beschlusslauf.meeting.VisibleMeetings;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.CurrentActor;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of the actor's municipalities. */
@RestController
@RequestMapping("/api/meetings")
class MeetingApi {

    private final MeetingPlanning planning;

    private final MeetingDirectory meetings;

    private final SessionRight right;

    private final VisibleMeetings visible;

    private final Once once;

    private final CurrentActor actors;

    MeetingApi(MeetingPlanning planning, MeetingDirectory meetings, SessionRight right, VisibleMeetings visible,
            Once once, CurrentActor actors) {
        this.planning = planning;
        this.meetings = meetings;
        this.right = right;
        this.visible = visible;
        this.once = once;
        this.actors = actors;
    }

    /** Plans a session as the start form does, once for each key. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeetingView> plan(@RequestBody @Valid NewMeeting meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String actor = planner(meeting.body());
        UUID id = once.run(actor, key, List.of("plan", meeting), UUID.class,
                () -> planned(meeting, actor));
        Meeting planned = meetings.require(new MeetingId(id));
        return ResponseEntity.created(URI.create("/api/meetings/" + planned.id()))
                .body(MeetingView.of(planned));
    }

    /**
     * One session.
     *
     * @param id of the session
     */
    @GetMapping("/{id}")
    MeetingView read(@PathVariable UUID id) {
        return shown(List.of(visible.require(id))).get(0);
    }

    /**
     * Sessions in the order of their time.
     *
     * @param body municipality; all of the actor's if left out
     * @param organization council or committee; all if left out
     * @param from first day, local in Germany; everything if left out
     */
    @GetMapping
    MeetingPage list(@RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        List<String> bodies = body == null ? actors.require().bodyIds() : actors.requireIn(body).bodyIds().stream()
                .filter(body::equals).toList();
        Page<Meeting> found = meetings.search(bodies, organization,
                Zones.startOf(from == null ? LocalDate.of(1900, 1, 1) : from), Pages.of(page, size));
        return new MeetingPage(shown(found.getContent()), page, size, found.getTotalElements());
    }

    /**
     * One page of sessions, in the order of their time.
     *
     * @param meetings those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record MeetingPage(List<MeetingView> meetings, int page, int size, long total) {
    }

    private List<MeetingView> shown(List<Meeting> found) {
        return visible.shown(found, "meeting", MeetingView::of, MeetingView::publicOnly);
    }

    private UUID planned(NewMeeting meeting, String actor) {
        try {
            return planning.plan(meeting.order(), actor).id().value();
        } catch (Refusal refusal) {
            throw refusal.at("day", "start");
        }
    }

    private String planner(String body) {
        try {
            return right.toPlan(body);
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.NOT_FOUND ? refusal.at(null, "body") : refusal;
        }
    }
}
