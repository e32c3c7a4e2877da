package de.beschlusslauf.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.Invitation;
import de.beschlusslauf.meeting.InvitationDirectory;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.VisibleMeetings;
import de.beschlusslauf.refusal.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was invited to a session, when, and what the public was told. */
@RestController
@RequestMapping("/api/meetings/{id}/invitations")
class InvitationApi {

    private final VisibleMeetings visible;

    private final InvitationDirectory invitations;

    InvitationApi(VisibleMeetings visible, InvitationDirectory invitations) {
        this.visible = visible;
        this.invitations = invitations;
    }

    /**
     * One sending; days are local in Germany.
     *
     * @param id never changes
     * @param agendaVersion version of the agenda that was sent
     * @param deliveredOn day on which it reached the members
     * @param latestOn last day on which that was in time
     * @param shortenedReason why the period was shortened; null if it was not, and for whoever does not deal with the
     *     non-public part, of which it may speak
     * @param otherRecipients who was invited besides the members; null if nobody, and for whoever does not deal with the
     *     non-public part
     * @param announcedOn day of the public notice; null if there was none
     * @param announcedIn where the public notice appeared; null if there was none
     * @param noticeLatestOn last day on which the public notice is in time
     * @param sentBy user id of who noted it
     * @param sentAt when it was noted, in UTC
     */
    record Sent(UUID id, int agendaVersion, LocalDate deliveredOn, LocalDate latestOn, @Nullable String shortenedReason,
            @Nullable String otherRecipients, @Nullable LocalDate announcedOn, @Nullable String announcedIn,
            LocalDate noticeLatestOn, String sentBy, Instant sentAt) {

        static Sent of(Invitation invitation) {
            return new Sent(invitation.id(), invitation.agendaVersion(), invitation.deliveredOn(), invitation.latestOn(),
                    invitation.shortenedReason(), invitation.otherRecipients(), invitation.announcedOn(),
                    invitation.announcedIn(), invitation.noticeLatestOn(), invitation.sentBy(), invitation.sentAt());
        }

        Sent publicOnly() {
            return new Sent(id, agendaVersion, deliveredOn, latestOn, null, null, announcedOn, announcedIn, noticeLatestOn,
                    sentBy, sentAt);
        }
    }

    /**
     * One page of sendings.
     *
     * @param noticeWarning what is wrong with the public notice, in German; null if nothing
     * @param invitations those of the page, the newest first
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record SentPage(@Nullable String noticeWarning, List<Sent> invitations, int page, int size, long total) {
    }

    /**
     * One page of members who were sent it.
     *
     * @param userIds those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record Recipients(List<String> userIds, int page, int size, long total) {
    }

    /**
     * The invitation and its addenda, the newest first.
     *
     * @param id of the session
     */
    @GetMapping
    SentPage list(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Meeting meeting = visible.require(id);
        Page<Invitation> found = invitations.of(meeting.id(), Pages.of(page, size));
        List<Sent> shown = visible.shown(meeting, "invitations", found.map(Sent::of).getContent(),
                found.map(each -> Sent.of(each).publicOnly()).getContent());
        return new SentPage(invitations.noticeWarning(meeting.id()).orElse(null), shown, page, size, found.getTotalElements());
    }

    /**
     * Members to whom it was sent, by user id.
     *
     * @param id of the session
     * @param invitation id of the sending
     */
    @GetMapping("/{invitation}/recipients")
    Recipients recipients(@PathVariable UUID id, @PathVariable UUID invitation,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page<String> found = invitations.recipients(visible.require(id).id(), invitation, Pages.of(page, size));
        return new Recipients(found.getContent(), page, size, found.getTotalElements());
    }
}
