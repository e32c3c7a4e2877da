package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All papers. Commands lock their paper, so that two people on it act one after the other. */
interface Papers extends JpaRepository<Paper, PaperId> {

    /** Those of {@link PaperStatus#ended()}, written out as in the indexes that answer for them alone. */
    String ENDED = " p.status in (ARCHIVED, REJECTED, NOTED, ANNULLED, WITHDRAWN)";

    /** Whether it has ended as is asked; of all if nothing is. */
    String AS_ASKED = " and (:ended is null or :ended = true and" + ENDED + " or :ended = false and not" + ENDED + ")";

    /** What {@link Insight#sees} says, for whoever does not see everything. */
    String SEEN = " and (p.publicNow = true or p.author = :person or p.leadDepartment in :departments"
            + " or exists (select 1 from p.coSignatures s where s.department in :departments))";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Paper p where p.id = :id")
    Optional<Paper> lock(PaperId id);

    /** Papers in these states that are meant for that day, under lock, always in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Paper p where p.bodyId = :bodyId and p.targetDay = :day and p.status in :states
            order by p.id.value""")
    List<Paper> lockMeantFor(String bodyId, LocalDate day, Collection<PaperStatus> states);

    /** The same, only read. */
    @Query("select p from Paper p where p.bodyId = :bodyId and p.targetDay = :day and p.status in :states")
    List<Paper> findMeantFor(String bodyId, LocalDate day, Collection<PaperStatus> states);

    /** Those of them that this session has taken along to the day. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Paper p where p.bodyId = :bodyId and p.targetDay = :day and p.status in :states
            and p.targetMeeting = :meetingId order by p.id.value""")
    List<Paper> lockTakenAlong(String bodyId, LocalDate day, Collection<PaperStatus> states, UUID meetingId);

    /**
     * Papers of the municipality whose co-signing has run out, with departments that were asked before its last day; the
     * equality office is waited for where it has claimed the paper.
     */
    @Query(nativeQuery = true, value = """
            select d.subject_id from deadline d
            where d.body_id = :bodyId and d.kind = 'CO_SIGNING' and d.status = 'OPEN' and d.due_at < :now
            and exists (select from co_signature s join paper p on p.id = s.paper_id
                        where s.paper_id = d.subject_id and s.decision is null and p.status = 'CO_SIGNING'
                        and (p.equality_claimed_by is null or s.department <> :equalityOffice)
                        and s.asked_at < d.due_on::timestamp at time zone 'Europe/Berlin')
            and not exists (select from deadline_extension e where e.deadline_id = d.id and e.state = 'OPEN')
            order by d.due_at, d.id limit :limit""")
    List<UUID> findSilent(String bodyId, String equalityOffice, Instant now, int limit);

    /** Oldest first, also of texts that cannot be read. */
    @Query("select t.number from Paper p join p.texts t where p.id = :id order by t.number")
    List<Integer> textNumbers(PaperId id);

    @Query("select t from Paper p join p.texts t where p.id = :id and t.number = :number")
    Optional<TextVersion> text(PaperId id, int number);

    @Query("select p from Paper p where p.id.value in :ids")
    List<Paper> findByIds(Collection<UUID> ids);

    @Query("select distinct p from Paper p left join fetch p.texts where p.id.value in :ids")
    List<Paper> findWithTexts(Collection<UUID> ids);

    @Query("select distinct p from Paper p left join fetch p.coSignatures where p.id.value in :ids")
    List<Paper> findWithCoSignatures(Collection<UUID> ids);

    /** Papers with a text that has this attachment. @param file its id in a JSON array */
    @Query(nativeQuery = true, value = "select distinct paper_id from text_version where attachments @> cast(:file as jsonb)")
    List<UUID> findWithAttachment(String file);

    @Query("select p from Paper p where p.parentId = :parent order by p.createdAt")
    List<Paper> findChildren(PaperId parent);

    @Query("select p from Paper p where p.bodyId = :bodyId")
    Page<Paper> list(String bodyId, Pageable page);

    @Query("select p from Paper p where p.bodyId = :bodyId and" + ENDED)
    Page<Paper> listEnded(String bodyId, Pageable page);

    @Query("select p from Paper p where p.bodyId = :bodyId and not" + ENDED)
    Page<Paper> listRunning(String bodyId, Pageable page);

    /** @param reference in lower case @param ended null for any */
    @Query("select p from Paper p where p.bodyId = :bodyId and lower(p.reference) = :reference" + AS_ASKED)
    Page<Paper> findByNumber(String bodyId, String reference, @Nullable Boolean ended, Pageable page);

    /**
     * @param pattern for {@code like}, in lower case; it is looked for in number and subject, with a blank between
     * @param ended null for any
     */
    @Query("""
            select p from Paper p where p.bodyId = :bodyId
            and lower(p.reference || ' ' || p.subject) like :pattern escape '\\'""" + AS_ASKED)
    Page<Paper> findByWords(String bodyId, String pattern, @Nullable Boolean ended, Pageable page);

    @Query("select p from Paper p where p.bodyId = :bodyId" + AS_ASKED + SEEN)
    Page<Paper> listSeen(String bodyId, @Nullable Boolean ended, String person, Collection<String> departments, Pageable page);

    /** As {@link #findByNumber}. */
    @Query("select p from Paper p where p.bodyId = :bodyId and lower(p.reference) = :reference" + AS_ASKED + SEEN)
    Page<Paper> findSeenByNumber(String bodyId, String reference, @Nullable Boolean ended, String person,
            Collection<String> departments, Pageable page);

    /** As {@link #findByWords}. */
    @Query("""
            select p from Paper p where p.bodyId = :bodyId
            and lower(p.reference || ' ' || p.subject) like :pattern escape '\\'""" + AS_ASKED + SEEN)
    Page<Paper> findSeenByWords(String bodyId, String pattern, @Nullable Boolean ended, String person,
            Collection<String> departments, Pageable page);

    /** Papers of the municipality that have not ended, newest first. */
    @Query("select p from Paper p where p.bodyId = :bodyId and p.status not in :ended order by p.createdAt desc")
    List<Paper> findRunning(String bodyId, Collection<PaperStatus> ended, Limit limit);

    /** Papers of the municipality in these states that nobody claimed for equality and another office leads, newest first. */
    @Query("""
            select p from Paper p where p.bodyId = :bodyId and p.leadDepartment <> :office and p.equalityClaim.claimedBy is null
            and p.status in :states order by p.createdAt desc""")
    List<Paper> findUnclaimed(String bodyId, String office, Collection<PaperStatus> states, Limit limit);

    /** Those of the running that the person wrote or whose department is among the given ones, newest first. */
    @Query("""
            select p from Paper p where (p.author = :person or p.bodyId = :bodyId and p.leadDepartment in :departments)
            and p.status not in :ended order by p.createdAt desc""")
    List<Paper> findRunningOf(String person, String bodyId, Collection<String> departments,
            Collection<PaperStatus> ended, Limit limit);
}
