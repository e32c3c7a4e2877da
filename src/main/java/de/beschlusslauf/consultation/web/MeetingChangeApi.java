package de.beschlusslauf.consultation.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangeDesk;
import de.beschlusslauf.consultation.ChangeKind;
import de.beschlusslauf.consultation.ChangePreview;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.SessionRight;
import de.beschlusslauf.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves, cancels and splits sessions, as the council office does: first the preview, then the change. */
@RestController
@RequestMapping("/api/meetings/{meetingId}/changes")
class MeetingChangeApi {

    private final SessionChanges changes;

    private final ChangeDesk desk;

    private final MeetingDirectory meetings;

    private final SessionRight right;

    private final Once once;

    MeetingChangeApi(SessionChanges changes, ChangeDesk desk, MeetingDirectory meetings, SessionRight right, Once once) {
        this.changes = changes;
        this.desk = desk;
        this.meetings = meetings;
        this.right = right;
        this.once = once;
    }

    /**
     * What is to become of the session.
     *
     * @param kind MOVE, CANCEL or SPLIT
     * @param start new time, local in Germany: of the moved session, or of the one that a split plans
     * @param place of the same session; left out keeps the place
     * @param stations consultations that a split takes to the other session
     * @param into the other session of a split if it exists
     * @param reason German, shown to members and auditors
     */
    record MeetingChange(@NotNull ChangeKind kind, @Nullable LocalDateTime start,
            @Nullable @Size(min = 1, max = 200) String place, @Nullable @Size(max = 500) List<UUID> stations,
            @Nullable UUID into, @NotBlank @Size(max = 2000) String reason) {

        private SessionChange change(Meeting meeting) {
            return kind.change(startsAt(), placeOf(meeting), leaving(), other());
        }

        private @Nullable Instant startsAt() {
            return start == null ? null : Zones.meant(start, "start");
        }

        private String placeOf(Meeting meeting) {
            return place == null ? meeting.place() : place;
        }

        private List<ConsultationId> leaving() {
            return kind != ChangeKind.SPLIT || stations == null ? List.of()
                    : stations.stream().map(ConsultationId::new).toList();
        }

        private @Nullable MeetingId other() {
            return kind != ChangeKind.SPLIT || into == null ? null : new MeetingId(into);
        }
    }

    /**
     * A change that somebody has seen.
     *
     * @param change as it was shown
     * @param state of the preview that was shown; if the change would do anything else by now, it is refused
     */
    record SeenChange(@NotNull @Valid MeetingChange change, @NotBlank String state) {
    }

    /**
     * What the change would do; nothing is stored.
     *
     * @param meetingId of the session
     */
    @PostMapping("/preview")
    ChangePreview preview(@PathVariable UUID meetingId, @RequestBody @Valid MeetingChange order) {
        Meeting meeting = meetings.require(new MeetingId(meetingId));
        String actor = right.toChange(meeting);
        return atItsField(() -> changes.preview(meeting.id(), order.change(meeting), order.reason(), actor));
    }

    /**
     * Changes the session with everything that hangs on it, all or nothing, once for each key. It leaves the run "Sitzung
     * ändern", both tasks done by the caller, as if he had planned and confirmed the change in Tasklist.
     *
     * @param meetingId of the session
     */
    @PostMapping
    ChangePreview change(@PathVariable UUID meetingId, @RequestBody @Valid SeenChange seen,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Meeting meeting = meetings.require(new MeetingId(meetingId));
        String actor = right.toChange(meeting);
        MeetingChange order = seen.change();
        return once.run(actor, key, List.of("change", meetingId, seen), ChangePreview.class,
                () -> atItsField(() -> desk.change(meeting, order.kind(), order.startsAt(), order.placeOf(meeting),
                        order.leaving(), order.other(), order.reason(), seen.state(), actor)));
    }

    /** Forms ask for the day and the hour, programs for the start. */
    private static ChangePreview atItsField(Supplier<ChangePreview> change) {
        try {
            return change.get();
        } catch (Refusal refusal) {
            throw refusal.at(ChangeKind.DAY, "start");
        }
    }
}
