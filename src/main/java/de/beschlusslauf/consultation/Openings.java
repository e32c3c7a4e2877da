package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which sessions are open to a station when nobody chooses one: for a plan, a forecast, and after a change. */
@Component
class Openings {

    private final Inviting inviting;

    private final ReVoteWindows reVotes;

    private final Submissions submissions;

    private final LateSessions late;

    Openings(Inviting inviting, ReVoteWindows reVotes, Submissions submissions, LateSessions late) {
        this.inviting = inviting;
        this.reVotes = reVotes;
        this.submissions = submissions;
        this.late = late;
    }

    /** Its agenda is not fixed, and members can still be invited to it. */
    boolean isOpen(Meeting session) {
        return session.agendaVersion() == 0 && isReached(session);
    }

    /** Members are invited to it, or can be. */
    boolean isReached(Meeting session) {
        return inviting.reaches(session);
    }

    /** It takes place in the time for a second vote; every session does if that is not what the station is about. */
    boolean fits(Consultation station, Meeting session) {
        return reVotes.fits(station, session);
    }

    /** The last day of submission of those sessions for which it is over. One query. */
    Map<MeetingId, LocalDate> over(Collection<Meeting> sessions) {
        return submissions.over(sessions);
    }

    /**
     * For each paper the first of these sessions that is open and admits it; empty if none does.
     *
     * @param sessions earliest first
     */
    Map<Optional<Meeting>, Set<PaperId>> next(Collection<Meeting> sessions, Set<PaperId> papers) {
        List<Meeting> open = papers.isEmpty() ? List.of() : sessions.stream().filter(this::isOpen).toList();
        Map<MeetingId, LocalDate> over = over(open);
        return papers.stream().collect(Collectors.groupingBy(paper -> open.stream()
                .filter(session -> admits(paper, session, over.get(session.id()))).findFirst(), Collectors.toSet()));
    }

    /**
     * The paper needs nobody's decision to come onto that agenda: it is in time, it was given more time, or the body takes late
     * papers.
     *
     * @param over last day of submission; null if that is not over
     */
    boolean admits(PaperId paper, Meeting session, @Nullable LocalDate over) {
        return over == null || late.admits(paper, session, over);
    }
}
