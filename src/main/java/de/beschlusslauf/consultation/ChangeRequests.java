package de.beschlusslauf.consultation;

import java.util.List;

import de.beschlusslauf.meeting.MeetingId;
import org.springframework.data.repository.ListCrudRepository;

/** Changes of sessions in preparation, and what became of them. */
interface ChangeRequests extends ListCrudRepository<ChangeRequest, ChangeRequestId> {

    List<ChangeRequest> findByMeetingIdAndState(MeetingId meetingId, ChangeRequest.State state);
}
