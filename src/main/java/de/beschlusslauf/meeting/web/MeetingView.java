package de.beschlusslauf.meeting.web;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.meeting.AgendaItem;
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
 * @param status whether it is still to come
 * @param agendaItems in the order of the agenda; null in lists
 */
record MeetingView(MeetingId id, String body, String organization, String name, Instant start, String place,
        MeetingStatus status, @Nullable List<ItemView> agendaItems) {

    /**
     * One item of an agenda.
     *
     * @param id never changes
     * @param number as on the agenda
     * @param isPublic whether it is dealt with in public
     * @param title the internal one
     * @param publicTitle what the public may read
     * @param status whether it is still to be dealt with
     * @param consultationId the station of the paper that it deals with
     */
    record ItemView(String id, String number, boolean isPublic, String title, String publicTitle, String status,
            String consultationId) {

        static ItemView of(AgendaItem item) {
            return new ItemView(item.id().toString(), item.number(), item.isPublic(), item.title(),
                    item.publicTitle(), item.status().name(), item.consultationId().toString());
        }
    }

    static MeetingView of(Meeting meeting, @Nullable List<AgendaItem> agenda) {
        return new MeetingView(meeting.id(), meeting.bodyId(), meeting.organizationId(), meeting.name(),
                meeting.startsAt(), meeting.place(), meeting.status(),
                agenda == null ? null : agenda.stream().map(ItemView::of).toList());
    }
}
