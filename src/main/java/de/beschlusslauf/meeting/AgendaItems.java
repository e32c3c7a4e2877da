package de.beschlusslauf.meeting;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All items of all agendas. */
interface AgendaItems extends ListCrudRepository<AgendaItem, AgendaItemId> {

    List<AgendaItem> findByMeetingIdOrderByPublicItemDescPosition(MeetingId meetingId);

    /** Highest number given in that part of the agenda so far, 0 if none; numbers are never given twice. */
    @Query("select coalesce(max(i.position), 0) from AgendaItem i"
            + " where i.meetingId = :meetingId and i.publicItem = :publicItem")
    int lastPosition(MeetingId meetingId, boolean publicItem);
}
