package de.beschlusslauf.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads deadlines with what became of them, for people who ask why. */
@Service
@Transactional(readOnly = true)
public class DeadlineReader {

    private final DeadlineTable table;
    private final DeadlineHistory history;
    private final NamesOfPersons names;
    private final Clock clock;

    DeadlineReader(DeadlineTable table, DeadlineHistory history, NamesOfPersons names, Clock clock) {
        this.table = table;
        this.history = history;
        this.names = names;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such deadline */
    public Deadline require(DeadlineId id) {
        return table.findById(id).orElseThrow(DeadlineReader::unknown);
    }

    /** Answers "Warum dieses Datum?": how the day was found, then who changed or ended it last, when and why. */
    public List<String> sentences(Deadline deadline) {
        List<String> sentences = new ArrayList<>(deadline.derivation().sentences());
        history.of(deadline.id(), 1).forEach(last -> sentences.addAll(last.sentences(names)));
        return sentences;
    }

    /** Its changes, the latest first, at most so many. */
    public List<DeadlineChange> changes(DeadlineId id, int limit) {
        return history.of(id, limit);
    }

    /** When the deadline got another day or hour, the last time; empty if it has the one with which it began. */
    public Optional<Instant> lastMove(DeadlineId id) {
        return history.lastMove(id);
    }

    /** Deadlines of one matter in these municipalities, the earliest first. */
    public Page<Deadline> ofSubject(UUID subjectId, Collection<String> bodyIds, Pageable page) {
        return table.findBySubjectIdAndBodyIdInOrderByDueAtAscIdAsc(subjectId, bodyIds, page);
    }

    /** Open deadlines whose last moment is over, the longest overdue first; a session day only when the day is over. */
    public Page<Deadline> overdue(String bodyId, Pageable page) {
        Instant now = clock.instant();
        return table.overdue(bodyId, now, Zones.dayOf(now), page);
    }

    /** Open deadlines of these kinds that end in the time from inclusive to exclusive, the earliest first. */
    public List<Deadline> ahead(String bodyId, Collection<DeadlineKind> kinds, Instant from, Instant to, Limit limit) {
        return table.ahead(bodyId, kinds, from, to, limit);
    }

    /** For whoever may not know whether it exists. */
    public static Refusal unknown() {
        return Refusal.notFound("Diese Frist gibt es nicht, oder Sie haben dort keine Einsicht.");
    }
}
