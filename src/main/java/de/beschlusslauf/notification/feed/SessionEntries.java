package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.notification.feed.SessionRevisions.Revision;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Organizations;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sessions as calendar entries: body, time, place, and whether they take place; nothing of their agenda. */
@Component
class SessionEntries {

    private final MeetingDirectory meetings;

    private final SessionRevisions revisions;

    private final Bodies bodies;

    private final Organizations organizations;

    private final FeedSettings settings;

    SessionEntries(MeetingDirectory meetings, SessionRevisions revisions, Bodies bodies, Organizations organizations,
            FeedSettings settings) {
        this.meetings = meetings;
        this.revisions = revisions;
        this.bodies = bodies;
        this.organizations = organizations;
        this.settings = settings;
    }

    List<Entry> of(String bodyId, Collection<String> organizationIds, Window window) {
        List<Meeting> found = meetings.between(bodyId, organizationIds, window.from(), window.to(),
                Limit.of(FeedSettings.SESSIONS));
        Map<UUID, Revision> known = revisions.of(found.stream().map(meeting -> meeting.id().value()).toList());
        return found.stream().map(meeting -> entry(meeting, known.getOrDefault(meeting.id().value(),
                new Revision(meeting.id().value(), 0, Instant.EPOCH)))).toList();
    }

    private Entry entry(Meeting meeting, Revision revision) {
        boolean cancelled = meeting.status() == MeetingStatus.CANCELLED;
        String name = organizations.find(meeting.bodyId(), meeting.organizationId())
                .map(organization -> organization.name()).orElse(meeting.organizationId());
        return new Entry(meeting.id().toString(), revision.sequence(), revision.changedAt(),
                (cancelled ? "Abgesagt: " : "") + name,
                bodies.of(meeting.bodyId()).officialName() + ". Das Ende der Sitzung ist geschätzt.", meeting.place(),
                cancelled, new Entry.Hours(meeting.startsAt(), meeting.startsAt().plus(settings.sessionLength())));
    }
}
