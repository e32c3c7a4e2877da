package de.beschlusslauf.calendar;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Ledger;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The deadlines as they are, with a table that forgets everything at the end of a try. */
final class DeadlinesInMemory implements DeadlineTable {

    private static final DeadlineHistory NO_HISTORY = mock(DeadlineHistory.class, withSettings().stubOnly());

    private static final Ledger NO_LEDGER = mock(Ledger.class, withSettings().stubOnly());

    private final Map<DeadlineId, Deadline> rows = new LinkedHashMap<>();

    private DeadlinesInMemory() {
    }

    static Deadlines with(DeadlineRules rules, LocalDate today) {
        DeadlinesInMemory table = new DeadlinesInMemory();
        return new Deadlines(table, new DeadlineJournal(table, NO_HISTORY, rules, NO_LEDGER, event -> { }), rules,
                Clock.fixed(Zones.startOf(today), Zones.BERLIN));
    }

    @Override
    public Deadline save(Deadline deadline) {
        rows.put(deadline.id(), deadline);
        return deadline;
    }

    @Override
    public Optional<Deadline> findById(DeadlineId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Page<Deadline> findBySubjectIdAndBodyIdInOrderByDueAtAscIdAsc(UUID subjectId, Collection<String> bodyIds,
            Pageable page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Deadline> find(DeadlineKind kind, UUID subjectId, Limit limit) {
        return findByKindAndSubjectIdAndStatus(kind, subjectId, DeadlineStatus.OPEN).stream().toList();
    }

    @Override
    public Optional<Deadline> findByKindAndSubjectIdAndStatus(DeadlineKind kind, UUID subjectId, DeadlineStatus status) {
        return findByKindAndSubjectIdInAndStatus(kind, List.of(subjectId), status).stream().findFirst();
    }

    @Override
    public List<Deadline> findByKindAndSubjectIdInAndStatus(DeadlineKind kind, Collection<UUID> subjectIds,
            DeadlineStatus status) {
        return findBySubjectIdInAndStatus(subjectIds, status).stream().filter(each -> each.kind() == kind).toList();
    }

    @Override
    public List<Deadline> findByIdIn(Collection<DeadlineId> ids) {
        return ids.stream().map(rows::get).toList();
    }

    @Override
    public List<Deadline> findBySubjectIdInAndStatus(Collection<UUID> subjectIds, DeadlineStatus status) {
        return of(subjectIds).filter(each -> each.status() == status).toList();
    }

    @Override
    public List<Deadline> findBySubjectIdInOrderByDueAt(Collection<UUID> subjectIds) {
        return of(subjectIds).toList();
    }

    @Override
    public Page<Deadline> overdue(String bodyId, Instant now, LocalDate today, Pageable page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Deadline> ahead(String bodyId, Collection<DeadlineKind> kinds, Instant from, Instant to, Limit limit) {
        throw new UnsupportedOperationException();
    }

    private Stream<Deadline> of(Collection<UUID> subjectIds) {
        return rows.values().stream().filter(each -> subjectIds.contains(each.subjectId()));
    }
}
