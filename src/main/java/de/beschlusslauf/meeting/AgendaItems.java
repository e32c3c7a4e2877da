package de.beschlusslauf.meeting;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

/** All items of all agendas. */
interface AgendaItems extends ListCrudRepository<AgendaItem, AgendaItemId> {

    List<AgendaItem> findByMeetingIdOrderByPublicItemDescPosition(MeetingId meetingId);

    int countByMeetingIdAndPublicItem(MeetingId meetingId, boolean publicItem);
}
