package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All meetings. */
interface Meetings extends ListCrudRepository<Meeting, MeetingId> {

    /** Reads the meeting and makes whoever else puts something on its agenda, closes or moves it wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(MeetingId id);

    /** The same for several meetings; always in the order of their ids, so that nobody waits in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id.value in :ids order by m.id.value")
    List<Meeting> lockAll(Collection<UUID> ids);

    @Query("select m from Meeting m where m.id.value in :ids")
    List<Meeting> of(Collection<UUID> ids);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId
            and (:organizationId is null or m.organizationId = :organizationId)
            and m.status in :states and m.startsAt >= :from order by m.startsAt""")
    List<Meeting> upcoming(String bodyId, @Nullable String organizationId, Set<MeetingStatus> states, Instant from,
            Limit limit);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId and m.organizationId in :organizations
            and m.status in :states and m.startsAt >= :from order by m.startsAt""")
    List<Meeting> upcomingOf(String bodyId, Collection<String> organizations, Set<MeetingStatus> states, Instant from,
            Limit limit);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId and m.status in :states and m.startsAt < :before
            order by m.startsAt desc""")
    List<Meeting> unopened(String bodyId, Set<MeetingStatus> states, Instant before, Limit limit);

    @Query("select new de.beschlusslauf.meeting.MeetingDirectory$Slot(m.bodyId, m.startsAt) from Meeting m where m.id = :id")
    Optional<MeetingDirectory.Slot> slot(MeetingId id);

    /** How many sessions of the municipality begin in that time and have not yet begun, besides that one. */
    @Query("""
            select count(m) from Meeting m where m.bodyId = :bodyId and m.status in :states
            and m.startsAt >= :from and m.startsAt < :until and m.id <> :besides""")
    long countAhead(String bodyId, Set<MeetingStatus> states, Instant from, Instant until, MeetingId besides);

    /** Ids of the sessions of the same municipality from that moment on that have not begun. */
    @Query("""
            select m.id.value from Meeting m where m.status in :states and m.startsAt >= :from
            and m.bodyId = (select same.bodyId from Meeting same where same.id = :id)""")
    Set<UUID> besides(MeetingId id, Set<MeetingStatus> states, Instant from);

    @Query("""
            select count(m) > 0 from Meeting m where m.bodyId = :bodyId and m.organizationId = :organizationId
            and m.startsAt = :startsAt and m.status <> CANCELLED""")
    boolean stands(String bodyId, String organizationId, Instant startsAt);

    @Query("""
            select m from Meeting m where m.bodyId in :bodies
            and (:organizationId is null or m.organizationId = :organizationId) and m.startsAt >= :from
            order by m.startsAt, m.id.value""")
    Page<Meeting> search(List<String> bodies, @Nullable String organizationId, Instant from, Pageable page);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId and m.organizationId in :organizations
            and m.startsAt >= :from and m.startsAt < :to order by m.startsAt desc, m.id.value""")
    List<Meeting> between(String bodyId, Collection<String> organizations, Instant from, Instant to, Limit limit);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId and m.startsAt <= :startsAt
            and (m.startsAt < :startsAt or m.id.value < :id) order by m.startsAt desc, m.id.value desc""")
    List<Meeting> before(String bodyId, Instant startsAt, UUID id, Limit limit);

    /** The meeting under lock. @throws Refusal if there is no such meeting */
    default Meeting requireLocked(MeetingId id) {
        return lock(id).orElseThrow(() -> Refusal.notFound(
                "Die Sitzung gibt es nicht; wählen Sie sie aus der Liste der Sitzungen."));
    }
}
