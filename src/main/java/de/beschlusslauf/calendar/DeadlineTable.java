package de.beschlusslauf.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of {@code deadline}. Per kind and subject at most one is open. */
interface DeadlineTable extends Repository<Deadline, DeadlineId> {

    Deadline save(Deadline deadline);

    Optional<Deadline> findById(DeadlineId id);

    Page<Deadline> findBySubjectIdAndBodyIdInOrderByDueAtAscIdAsc(UUID subjectId, Collection<String> bodyIds,
            Pageable page);

    /** The open one first, then the most recent. */
    @Query("select d from Deadline d where d.kind = :kind and d.subjectId = :subjectId"
            + " order by case when d.status = de.beschlusslauf.calendar.DeadlineStatus.OPEN then 0 else 1 end,"
            + " d.dueAt desc")
    List<Deadline> find(DeadlineKind kind, UUID subjectId, Limit limit);

    Optional<Deadline> findByKindAndSubjectIdAndStatus(DeadlineKind kind, UUID subjectId, DeadlineStatus status);

    List<Deadline> findByKindAndSubjectIdInAndStatus(DeadlineKind kind, Collection<UUID> subjectIds,
            DeadlineStatus status);

    List<Deadline> findByIdIn(Collection<DeadlineId> ids);

    List<Deadline> findBySubjectIdInAndStatus(Collection<UUID> subjectIds, DeadlineStatus status);

    List<Deadline> findBySubjectIdInOrderByDueAt(Collection<UUID> subjectIds);

    /** By {@link Deadline#lastMoment()}: a session day lasts until its end, whenever the session begins. */
    @Query("select d from Deadline d where d.bodyId = :bodyId and d.dueAt < :now"
            + " and (d.kind <> de.beschlusslauf.calendar.DeadlineKind.SESSION_DAY or d.dueOn < :today)"
            + " and d.status = de.beschlusslauf.calendar.DeadlineStatus.OPEN order by d.dueAt, d.id")
    Page<Deadline> overdue(String bodyId, Instant now, LocalDate today, Pageable page);

    @Query("select d from Deadline d where d.bodyId = :bodyId and d.dueAt >= :from and d.dueAt < :to and d.kind in :kinds"
            + " and d.status = de.beschlusslauf.calendar.DeadlineStatus.OPEN order by d.dueAt, d.id")
    List<Deadline> ahead(String bodyId, Collection<DeadlineKind> kinds, Instant from, Instant to, Limit limit);
}
