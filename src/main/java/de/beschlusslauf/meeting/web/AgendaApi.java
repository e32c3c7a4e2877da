package de.beschlusslauf.meeting.web;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.AgendaChange;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.AgendaVersion;
import de.beschlusslauf.meeting.AgendaVersions;
import de.beschlusslauf.meeting.ItemKind;
import de.beschlusslauf.meeting.ItemStatus;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.VersionItem;
import de.beschlusslauf.meeting.VisibleMeetings;
import de.beschlusslauf.refusal.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agendas with their numbers, as they are now and as they were fixed; non-public titles for those who work on them. */
@RestController
@RequestMapping("/api/meetings/{id}/agenda")
class AgendaApi {

    private final VisibleMeetings visible;

    private final MeetingDirectory meetings;

    private final AgendaVersions versions;

    AgendaApi(VisibleMeetings visible, MeetingDirectory meetings, AgendaVersions versions) {
        this.visible = visible;
        this.meetings = meetings;
        this.versions = versions;
    }

    /**
     * One item as it is printed.
     *
     * @param id never changes
     * @param kind standing item, heading or paper
     * @param level 1, or 2 if it stands under the item of level 1 before it
     * @param isPublic whether it is dealt with in public
     * @param number as printed, for instance "Ö 6.2"
     * @param title the internal one; null if the item is confidential for the actor
     * @param publicTitle what the public may read
     * @param status whether it is still to be dealt with
     * @param consultationId the station of the paper that is called up; null if it is no paper, or confidential
     */
    record Item(UUID id, ItemKind kind, int level, boolean isPublic, String number, @Nullable String title,
            String publicTitle, ItemStatus status, @Nullable UUID consultationId) {
    }

    /**
     * One page of an agenda as it is now.
     *
     * @param version the last one that was fixed; 0 while it is a draft
     * @param items those of the page, public part first
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record Agenda(int version, List<Item> items, int page, int size, long total) {
    }

    /**
     * One page of fixed versions.
     *
     * @param versions those of the page, the newest first
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record Versions(List<AgendaVersion> versions, int page, int size, long total) {
    }

    /**
     * One fixed version with one page of its items.
     *
     * @param version when, by whom and why it was fixed
     * @param changes against the version before; empty for the first
     * @param items those of the page, public part first
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record Version(AgendaVersion version, List<AgendaChange> changes, List<VersionItem> items, int page, int size,
            long total) {
    }

    /**
     * What is printed now, public part first.
     *
     * @param id of the session
     */
    @GetMapping
    Agenda read(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Meeting meeting = visible.require(id);
        Page<AgendaItem> items = Pages.of(meetings.agenda(meeting.id()), page, size);
        List<Item> shown = visible.shown(meeting, "agenda", items.map(item -> item(item, true)).getContent(),
                items.map(item -> item(item, item.isPublic())).getContent());
        return new Agenda(meeting.agendaVersion(), shown, page, size, items.getTotalElements());
    }

    /**
     * Fixed versions, the newest first.
     *
     * @param id of the session
     */
    @GetMapping("/versions")
    Versions list(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Meeting meeting = visible.require(id);
        Page<AgendaVersion> found = versions.list(meeting.id(), Pages.of(page, size));
        List<AgendaVersion> shown = visible.shown(meeting, "agenda", found.getContent(),
                found.map(AgendaVersion::publicOnly).getContent());
        return new Versions(shown, page, size, found.getTotalElements());
    }

    /**
     * One fixed version and what it changed against the one before.
     *
     * @param id of the session
     * @param number of the version, from 1
     */
    @GetMapping("/versions/{number}")
    Version version(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Meeting meeting = visible.require(id);
        AgendaVersion version = versions.require(meeting.id(), number);
        Page<VersionItem> items = Pages.of(versions.items(meeting.id(), number), page, size);
        List<AgendaChange> changes = versions.changes(meeting.id(), number);
        Version whole = new Version(version, changes, items.getContent(), page, size, items.getTotalElements());
        Version publicly = new Version(version.publicOnly(), changes.stream().map(AgendaChange::publicOnly).toList(),
                items.map(VersionItem::publicOnly).getContent(), page, size, items.getTotalElements());
        return visible.shown(meeting, "agenda", whole, publicly);
    }

    private static Item item(AgendaItem item, boolean whole) {
        return new Item(item.id().value(), item.kind(), item.level(), item.isPublic(), item.number(),
                whole ? item.title() : null, item.publicTitle(), item.status(), whole ? item.consultationId() : null);
    }
}
