package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The paths of all papers. */
interface Paths extends JpaRepository<Path, PaperId>, StationsByKey {

    /** Reads the path and makes every other change of it wait until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Path p where p.paperId = :paper")
    Optional<Path> lock(PaperId paper);

    /** The same for several papers; always in the order of their ids, so that nobody waits in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Path p where p.paperId.value in :papers order by p.paperId.value")
    List<Path> lockAll(Collection<UUID> papers);

    @Query("""
            select s.paperId.value from Consultation s where s.meetingId.value = :meeting
            and s.status in (ON_AGENDA, RESULT_ENTERED)""")
    Set<UUID> papersOnAgendaOf(UUID meeting);

    /** With a station that somebody wants dealt with in that session, wherever it is called up now. */
    @Query("""
            select s.paperId.value from Consultation s where s.chosenMeetingId.value = :meeting
            and s.status in (PLANNED, ON_AGENDA)""")
    Set<UUID> papersMeantFor(UUID meeting);

    @Query("select s from Consultation s where s.meetingId.value = :meeting and s.status in (ON_AGENDA, RESULT_ENTERED)")
    List<Consultation> onAgendaOf(UUID meeting);

    /** Stations on the agenda of that session whose paper an earlier body has not finished. */
    @Query("""
            select s.id.value from Consultation s where s.meetingId.value = :meeting and s.status = ON_AGENDA
            and exists (select 1 from Consultation e where e.paperId.value = s.paperId.value and e.rank < s.rank
              and (e.reVote is null and s.reVote is null or array_intersects(e.parts, s.parts))
              and e.status in (PLANNED, ON_AGENDA, RESULT_ENTERED))""")
    Set<UUID> waitingIn(UUID meeting);

    /** Id of the station and of its paper; unknown stations are missing. */
    @Query("select s.id.value, s.paperId.value from Consultation s where s.id.value in :stations")
    List<Object[]> papersOf(Collection<UUID> stations);

    /** Stations of the body that are on no agenda yet. */
    @Query("""
            select s from Consultation s where s.bodyId = :bodyId and s.organizationId = :organizationId
            and s.status = PLANNED and s.meetingId.value is null""")
    List<Consultation> waiting(String bodyId, String organizationId);

    /** Papers with a station of the body that has no session while one before it stands on an agenda. */
    @Query("""
            select s.paperId.value from Consultation s where s.bodyId = :bodyId and s.organizationId = :organizationId
            and s.status = PLANNED and s.meetingId.value is null
            and exists (select 1 from Consultation e where e.paperId.value = s.paperId.value and e.rank < s.rank
              and e.status = ON_AGENDA)""")
    Set<UUID> laterWithoutSession(String bodyId, String organizationId);

    /** The same for the body of that session, if a paper is on its agenda. */
    @Query("""
            select s.paperId.value from Consultation s where s.status = PLANNED and s.meetingId.value is null
            and exists (select 1 from Consultation o where o.meetingId.value = :meeting and o.bodyId = s.bodyId
              and o.organizationId = s.organizationId)
            and exists (select 1 from Consultation e where e.paperId.value = s.paperId.value and e.rank < s.rank
              and e.status = ON_AGENDA)""")
    Set<UUID> laterWithoutSession(UUID meeting);

    /** Stations that have a result of that session, with all their results. */
    @Query("""
            select distinct s from Consultation s join fetch s.results where s.id.value in (
              select x.id.value from Consultation x join x.results r where r.meetingId.value = :meeting)""")
    List<Consultation> resolvedIn(UUID meeting);

    /** @throws Refusal if there is no such station */
    default Consultation requireStation(ConsultationId id) {
        return findStation(id).orElseThrow(PathReader::unknown);
    }

    /** @throws Refusal if no path was planned */
    default Path require(PaperId paper) {
        return lock(paper).orElseThrow(() -> Refusal.notFound(
                "Für die Vorlage ist noch keine Beratungsfolge geplant; planen Sie sie zuerst."));
    }
}
