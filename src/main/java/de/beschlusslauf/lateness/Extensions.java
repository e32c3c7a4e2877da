package de.beschlusslauf.lateness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineId;
import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Requests for more time and what was decided on them. */
interface Extensions extends JpaRepository<Extension, ExtensionId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Extension e where e.id = :id")
    Optional<Extension> lock(ExtensionId id);

    @Query("select e from Extension e where e.deadlineId = :deadline and e.state = de.beschlusslauf.lateness.ExtensionState.OPEN")
    Optional<Extension> openOf(DeadlineId deadline);

    @Query("""
            select e from Extension e where e.deadlineId.value in :deadlines
            and e.state = de.beschlusslauf.lateness.ExtensionState.OPEN order by e.id.value""")
    List<Extension> openOfAny(Collection<UUID> deadlines);

    @Query("select e from Extension e where e.taskId = :task and e.state = de.beschlusslauf.lateness.ExtensionState.OPEN")
    List<Extension> openOfTask(String task);

    /** Those asked for in the time from inclusive to exclusive, newest first. */
    @Query("select e from Extension e where e.bodyId = :bodyId and e.askedAt >= :from and e.askedAt < :to order by e.askedAt desc, e.id.value")
    Page<Extension> asked(String bodyId, Instant from, Instant to, Pageable page);

    /** What became of the requests of that time. */
    String COUNTED = """
            select e.office as office, count(e) as asked,
            sum(case when e.state = de.beschlusslauf.lateness.ExtensionState.GRANTED then 1 else 0 end) as granted,
            sum(case when e.state = de.beschlusslauf.lateness.ExtensionState.REFUSED then 1 else 0 end) as refused,
            sum(case when e.state = de.beschlusslauf.lateness.ExtensionState.OPEN then 1 else 0 end) as open
            from Extension e where e.bodyId = :bodyId and e.askedAt >= :from and e.askedAt < :to
            """;

    /** That of one office; empty if it asked for nothing. */
    @Query(COUNTED + "and e.office = :office group by e.office")
    Optional<OfficeCount> count(String bodyId, String office, Instant from, Instant to);

    /** The same by office, in the order of the offices' ids. */
    @Query(value = COUNTED + "group by e.office order by e.office", countQuery = """
            select count(distinct e.office) from Extension e
            where e.bodyId = :bodyId and e.askedAt >= :from and e.askedAt < :to""")
    Page<OfficeCount> counts(String bodyId, Instant from, Instant to, Pageable page);
}
