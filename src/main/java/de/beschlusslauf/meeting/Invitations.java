package de.beschlusslauf.meeting;

import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All sendings to members. */
interface Invitations extends ListCrudRepository<Invitation, UUID> {

    Page<Invitation> findByMeetingIdOrderBySentAtDesc(MeetingId meetingId, Pageable page);

    @Query("select r from Invitation i join i.recipients r where i.meetingId = :meeting and i.id = :invitation"
            + " order by r")
    Page<String> recipients(MeetingId meeting, UUID invitation, Pageable page);
}
