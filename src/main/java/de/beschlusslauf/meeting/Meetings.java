package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All meetings. */
interface Meetings extends ListCrudRepository<Meeting, MeetingId> {

    List<Meeting> findByBodyIdAndOrganizationIdAndStatusAndStartsAtGreaterThanEqualOrderByStartsAt(
            String bodyId, String organizationId, MeetingStatus status, Instant from);

    List<Meeting> findByBodyIdAndStatusAndStartsAtGreaterThanEqualOrderByStartsAt(
            String bodyId, MeetingStatus status, Instant from);

    boolean existsByBodyIdAndOrganizationIdAndStartsAtAndStatus(
            String bodyId, String organizationId, Instant startsAt, MeetingStatus status);

    @Query("""
            select m from Meeting m where m.bodyId in :bodies
            and (:organizationId is null or m.organizationId = :organizationId) and m.startsAt >= :from
            order by m.startsAt, m.id.value""")
    Page<Meeting> search(List<String> bodies, @Nullable String organizationId, Instant from, Pageable page);

    @Query("""
            select m from Meeting m where m.bodyId = :bodyId and m.organizationId in :organizations
            and m.startsAt >= :from and m.startsAt < :to order by m.startsAt desc, m.id.value""")
    List<Meeting> between(String bodyId, Collection<String> organizations, Instant from, Instant to, Limit limit);
}
