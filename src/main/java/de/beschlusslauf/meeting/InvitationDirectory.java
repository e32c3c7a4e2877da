package de.beschlusslauf.meeting;

import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.OrganizationType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who was invited to a session, when, with which agenda, and what the public was told. */
@Service
@Transactional(readOnly = true)
public class InvitationDirectory {

    private final MeetingDirectory meetings;

    private final Invitations invitations;

    private final Organizations organizations;

    InvitationDirectory(MeetingDirectory meetings, Invitations invitations, Organizations organizations) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.organizations = organizations;
    }

    /** Invitation and addenda, the newest first. */
    public Page<Invitation> of(MeetingId meeting, Pageable page) {
        return invitations.findByMeetingIdOrderBySentAtDesc(meeting, page);
    }

    /** User ids of the members to whom it was sent, in their order; empty if the session has no such sending. */
    public Page<String> recipients(MeetingId meeting, UUID invitation, Pageable page) {
        return invitations.recipients(meeting, invitation, page);
    }

    /** The invitation that holds; empty if there is none, or none any more since the session was moved. */
    Optional<Invitation> current(Meeting meeting) {
        return Optional.ofNullable(meeting.invitationId()).flatMap(invitations::findById);
    }

    /** What is wrong with the public notice, a German sentence; empty before the invitation and if all is well. */
    public Optional<String> noticeWarning(MeetingId id) {
        Meeting meeting = meetings.require(id);
        boolean council = organizations.require(meeting.bodyId(), meeting.organizationId()).type()
                == OrganizationType.COUNCIL;
        return current(meeting).map(sent -> PublicNotice
                .of(sent.announcedOn(), sent.noticeLatestOn(), meeting.day())
                .warning(council, sent.announcedOn(), sent.noticeLatestOn()));
    }
}
