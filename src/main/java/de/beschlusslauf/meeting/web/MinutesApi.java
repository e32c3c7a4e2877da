package de.beschlusslauf.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesCorrection;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.meeting.VisibleMeetings;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Minutes: drafts and non-public parts for those who work on them, published public parts for everybody else. */
@RestController
@RequestMapping("/api/meetings/{id}/minutes")
class MinutesApi {

    private final VisibleMeetings visible;

    private final MinutesSheet minutes;

    MinutesApi(VisibleMeetings visible, MinutesSheet minutes) {
        this.visible = visible;
        this.minutes = minutes;
    }

    /**
     * Minutes with one page of their items.
     *
     * @param beganAt in UTC
     * @param endedAt in UTC
     * @param present who was there
     * @param absent members who were not; null if nobody
     * @param others who was there besides the members; null if nobody
     * @param remarks what was said on the whole session; null if nothing
     * @param signedBy user id of the minute-taker; null before
     * @param signedAt in UTC; null before
     * @param countersignedBy user id of the chair; null before
     * @param countersignedAt in UTC; null before
     * @param publishedAt in UTC; null before
     * @param contentHash SHA-256 of what was signed; null before
     * @param corrections what later minutes say about these, for those who work on them
     * @param items those of the page, in the order of the agenda
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record View(Instant beganAt, Instant endedAt, String present, @Nullable String absent, @Nullable String others,
            @Nullable String remarks, @Nullable String signedBy, @Nullable Instant signedAt,
            @Nullable String countersignedBy, @Nullable Instant countersignedAt, @Nullable Instant publishedAt,
            @Nullable String contentHash, List<MinutesCorrection> corrections, List<MinutesItem> items, int page,
            int size, long total) {
    }

    /**
     * Minutes of a session; before they are published only for those who work on them.
     *
     * @param id of the session
     */
    @GetMapping
    View read(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Meeting meeting = visible.require(id);
        Minutes found = minutes.require(meeting.id());
        Page<MinutesItem> items = minutes.items(meeting.id(), Pages.of(page, size));
        View shown = visible.shown(meeting, "minutes",
                view(found, found.others(), found.remarks(), minutes.corrections(meeting.id()), items),
                found.publishedAt() == null ? null : view(found, found.publicOthers(), found.publicRemarks(), List.of(),
                        items.map(found::publicly)));
        if (shown == null) {
            throw Refusal.notFound("Die Niederschrift dieser Sitzung ist noch nicht veröffentlicht.");
        }
        return shown;
    }

    private static View view(Minutes minutes, @Nullable String others, @Nullable String remarks,
            List<MinutesCorrection> corrections, Page<MinutesItem> items) {
        return new View(minutes.beganAt(), minutes.endedAt(), minutes.present(), minutes.absent(), others, remarks,
                minutes.signedBy(), minutes.signedAt(), minutes.countersignedBy(), minutes.countersignedAt(),
                minutes.publishedAt(), minutes.contentHash(), corrections, items.getContent(), items.getNumber(), items.getSize(),
                items.getTotalElements());
    }
}
