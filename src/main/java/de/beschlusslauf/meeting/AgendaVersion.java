package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One fixed version of an agenda; never changed once written.
 *
 * @param meetingId the session
 * @param number 1 for the agenda as it was fixed, 2 and more for addenda
 * @param fixedAt when it was noted, in UTC
 * @param fixedOn day on which it was fixed, in Germany: that of {@code fixedAt}, or an earlier one
 * @param fixedBy user id of the chair, for an addendum of whoever put the matter on the agenda
 * @param reason German: why the agenda was extended; null for the first version, or where it is confidential
 * @param resolvedInSession the body extended it by resolution while in session (GO NRW § 48 (1) sentence 5)
 */
public record AgendaVersion(MeetingId meetingId, int number, Instant fixedAt, LocalDate fixedOn, String fixedBy,
        @Nullable String reason, boolean resolvedInSession) {

    /** What everybody may read: the reason may speak of what is confidential. */
    public AgendaVersion publicOnly() {
        return new AgendaVersion(meetingId, number, fixedAt, fixedOn, fixedBy, null, resolvedInSession);
    }
}
