package de.beschlusslauf.meeting.web;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import org.jspecify.annotations.Nullable;

/** One session; {@code agendaItems} is null in lists. */
record MeetingView(MeetingId id, String body, String organization, String name, Instant start, String place,
        MeetingStatus status, @Nullable List<ItemView> agendaItems) {

    /** One item; {@code title} is the internal one. */
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
