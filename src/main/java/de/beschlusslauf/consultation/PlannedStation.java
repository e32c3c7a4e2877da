package de.beschlusslauf.consultation;

import java.util.Set;

import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * One station as a person or the proposal plans it.
 *
 * @param rank order of the stations from 1; equal ranks run in parallel
 * @param parts numbers of the resolution parts it deals with; empty means all that are decided later
 * @param insteadOfCouncil the main committee decides in place of the council (GO NRW § 60 (1))
 * @param meetingId session chosen already, or null
 * @param lateReason why the paper comes to that session after the submission deadline, or null
 */
public record PlannedStation(String organizationId, ConsultationRole role, int rank, Set<Integer> parts,
        boolean insteadOfCouncil, @Nullable MeetingId meetingId, @Nullable String lateReason) {

    public PlannedStation {
        parts = Set.copyOf(parts);
    }

    /** A station without a session yet. */
    public static PlannedStation of(String organizationId, ConsultationRole role, int rank, Integer... parts) {
        return new PlannedStation(organizationId, role, rank, Set.of(parts), false, null, null);
    }

    /** The same station in a session of its body. */
    public PlannedStation in(MeetingId meeting, @Nullable String reasonIfLate) {
        return new PlannedStation(organizationId, role, rank, parts, insteadOfCouncil, meeting, reasonIfLate);
    }
}
