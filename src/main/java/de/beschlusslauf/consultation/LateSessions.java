package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.LatePapers;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.GrantedTime;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever chooses a session for a station where its paper comes after the submission deadline (local rule). */
@Component
@Transactional(readOnly = true)
public class LateSessions {

    private final Paths paths;

    private final PaperReader papers;

    private final GrantedTime grantedTime;

    private final Submissions submissions;

    private final LatePapers latePapers;

    private final Inviting inviting;

    private final Clock clock;

    LateSessions(Paths paths, PaperReader papers, GrantedTime grantedTime, Submissions submissions,
            LatePapers latePapers, Inviting inviting, Clock clock) {
        this.paths = paths;
        this.papers = papers;
        this.grantedTime = grantedTime;
        this.submissions = submissions;
        this.latePapers = latePapers;
        this.inviting = inviting;
        this.clock = clock;
    }

    /**
     * One query for all sessions, and one more where more time was granted for the day of a session.
     *
     * @return the last day on which papers were in time, of those sessions for which this one no longer is; empty if it was
     *         on an agenda before
     */
    public Map<MeetingId, LocalDate> of(ConsultationId id, Collection<Meeting> sessions) {
        Consultation station = paths.requireStation(id);
        if (paths.findById(station.paperId()).filter(path -> path.resumes(station)).isPresent()) {
            return Map.of();
        }
        return late(papers.require(station.paperId()), sessions);
    }

    /** The same for a paper whose path is about to be planned; empty if some body has dealt with it already. */
    Map<MeetingId, LocalDate> of(PaperId id, Collection<Meeting> sessions) {
        return paths.findById(id).filter(Path::hasBegun).isPresent() ? Map.of() : late(papers.require(id), sessions);
    }

    private Map<MeetingId, LocalDate> late(Paper paper, Collection<Meeting> sessions) {
        Map<MeetingId, LocalDate> late = new HashMap<>(submissions.over(sessions));
        sessions.stream().filter(session -> late.containsKey(session.id()) && hasMoreTime(paper, session))
                .forEach(session -> late.remove(session.id()));
        return late;
    }

    /**
     * Whether it comes to the session without anybody's decision although the submission is over: more time was granted for that
     * day, or the body takes late papers like any other.
     *
     * @param submission last day on which papers were in time
     */
    boolean admits(PaperId id, Meeting session, LocalDate submission) {
        Paper paper = papers.require(id);
        return hasMoreTime(paper, session)
                || latePapers.allows(session, ItemTitles.coSignedOn(paper), submission);
    }

    /**
     * What it takes to come late onto the agendas of these sessions; what a body takes up in its session is its own matter.
     *
     * @param late the last day on which papers were in time, of those sessions for which the station's paper no longer is
     * @return German sentences in the order of the sessions
     */
    public List<String> conditions(ConsultationId id, Collection<Meeting> sessions, Map<MeetingId, LocalDate> late) {
        if (late.isEmpty()) {
            return List.of();
        }
        LocalDate coSignedOn = ItemTitles.coSignedOn(papers.require(paths.requireStation(id).paperId()));
        return sessions.stream().filter(session -> late.containsKey(session.id()) && session.isAhead() && inviting.reaches(session))
                .flatMap(session -> latePapers.condition(session, coSignedOn, late.get(session.id())).stream()).toList();
    }

    /** What stands behind such a session in a list, in German. @param submission the last day; null if the paper is in time */
    public static String mark(@Nullable LocalDate submission) {
        return submission == null ? "" : " (Abgabeschluss war am " + GermanDays.date(submission) + ")";
    }

    /** The same for any coming session: what it means for the paper to come onto its agenda now. */
    public String standing(Meeting session, @Nullable LocalDate submission) {
        return switch (session.status()) {
            case IN_SESSION -> " (läuft, nur durch Beschluss)";
            case INVITED -> " (Nachtrag)";
            default -> !inviting.reaches(session) ? " (Ladungsfrist abgelaufen)"
                    : session.agendaVersion() > 0 ? " (Nachtrag)" : mark(submission);
        };
    }

    private boolean hasMoreTime(Paper paper, Meeting session) {
        LocalDate today = Zones.dayOf(clock.instant());
        return grantedTime.forSubmission(paper, session.day()).filter(until -> !until.dueOn().isBefore(today)).isPresent();
    }
}
