package de.beschlusslauf.meeting;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** All items of all agendas. */
interface AgendaItems extends JpaRepository<AgendaItem, AgendaItemId> {

    List<AgendaItem> findByMeetingIdOrderByPublicItemDescPosition(MeetingId meetingId);
}
