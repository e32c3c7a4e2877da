package de.beschlusslauf.meeting.web;

import java.time.Instant;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import org.jspecify.annotations.Nullable;

/**
 * One session.
 *
 * @param id never changes
 * @param body municipality
 * @param organization council or committee
 * @param name German: body and day
 * @param start in UTC
 * @param place where it takes place
 * @param status how far it has come
 * @param agendaVersion 0 while the agenda is a draft
 * @param cancelReason null unless it is cancelled, and for whoever does not deal with the non-public part, of which it may speak
 */
record MeetingView(MeetingId id, String body, String organization, String name, Instant start, String place,
        MeetingStatus status, int agendaVersion, @Nullable String cancelReason) {

    static MeetingView of(Meeting meeting) {
        return new MeetingView(meeting.id(), meeting.bodyId(), meeting.organizationId(), meeting.name(),
                meeting.startsAt(), meeting.place(), meeting.status(), meeting.agendaVersion(), meeting.cancelReason());
    }

    MeetingView publicOnly() {
        return new MeetingView(id, body, organization, name, start, place, status, agendaVersion, null);
    }
}
