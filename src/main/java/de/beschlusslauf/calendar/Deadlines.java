package de.beschlusslauf.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineHistory.Change;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, moves and ends deadlines. Each change is noted with who and why and tells the timers that project it. */
@Service
public class Deadlines {

    private final DeadlineTable table;
    private final DeadlineJournal journal;
    private final DeadlineRules rules;
    private final Clock clock;

    Deadlines(DeadlineTable table, DeadlineJournal journal, DeadlineRules rules, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Deadlines of matters that are new, so that none of them is open yet, however many they are. */
    @Transactional
    public void begin(Collection<DeadlineOrder> orders) {
        journal.begun(orders.stream().map(this::begin).toList());
    }

    /** Sets the deadline where none is open; if one is, it is derived anew, and its new start is the reason. */
    @Transactional
    public Deadline set(DeadlineOrder order) {
        return set(order, "Neuer Ausgangspunkt ist " + StartEvent.withArticle(order.derivation().startEvent()) + " am "
                + GermanDays.dative(order.derivation().startOn()));
    }

    /**
     * Sets the deadline, or derives the open one of the same kind and subject anew; unchanged days change nothing.
     *
     * @param reason German, why an open one changes, shown to auditors
     */
    @Transactional
    public Deadline set(DeadlineOrder order, String reason) {
        Optional<Deadline> open = open(order.kind(), order.subjectId());
        if (open.isPresent()) {
            journal.moved(derive(open.get(), order.derivation(), order.dueAt(), order.actor(), reason).stream().toList());
            return open.get();
        }
        Change begun = begin(order);
        journal.begun(List.of(begun));
        return begun.deadline();
    }

    /**
     * What they hang on has moved: the open ones among them are derived anew, however many they are, except for later days
     * that persons have granted. Orders for which none is open are passed over.
     *
     * @param reason German, shown to auditors
     */
    @Transactional
    public void follow(Collection<DeadlineOrder> orders, String reason) {
        Map<Matter, Deadline> open = new HashMap<>();
        table.findBySubjectIdInAndStatus(orders.stream().map(DeadlineOrder::subjectId).distinct().toList(),
                DeadlineStatus.OPEN).forEach(each -> open.put(new Matter(each.kind(), each.subjectId()), each));
        List<Change> changes = new ArrayList<>();
        for (DeadlineOrder order : orders) {
            Deadline deadline = open.get(new Matter(order.kind(), order.subjectId()));
            if (deadline != null && !order.leaves(deadline.derivation())) {
                derive(deadline, order.derivation(), order.dueAt(), order.actor(), reason).ifPresent(changes::add);
            }
        }
        journal.moved(changes);
    }

    /** A person sets another day. @param reason German, shown to auditors @throws Refusal if none of that kind is open */
    @Transactional
    public Deadline move(DeadlineKind kind, UUID subjectId, LocalDate day, String reason, String actor) {
        Deadline deadline = open(kind, subjectId).orElseThrow(() -> Refusal.notFound(
                "Für diesen Vorgang läuft keine Frist „" + kind.label() + "“, die verlegt werden könnte."));
        Derivation agreed = Derivation.agreed(day, "Verlegung", Zones.dayOf(clock.instant()));
        journal.moved(derive(deadline, agreed, Zones.endOf(day), actor, reason).stream().toList());
        return deadline;
    }

    /** What was due is done, in time or missed as the clock says, if it is open. @param reason German, no full stop, for auditors */
    @Transactional
    public void settle(DeadlineKind kind, UUID subjectId, String reason, String actor) {
        settle(kind, List.of(subjectId), reason, actor);
    }

    /** The same for several matters, however many they are. */
    @Transactional
    public void settle(DeadlineKind kind, Collection<UUID> subjectIds, String reason, String actor) {
        settle(kind, subjectIds, each -> !kind.isWindow() && clock.instant().isAfter(each.lastMoment()), reason, actor);
    }

    /** The same for what was or will be done on that day, whenever it is written down. */
    @Transactional
    public void settle(DeadlineKind kind, UUID subjectId, LocalDate doneOn, String reason, String actor) {
        settle(kind, List.of(subjectId), deadline -> doneOn.isAfter(deadline.dueOn()), reason, actor);
    }

    private void settle(DeadlineKind kind, Collection<UUID> ids, Predicate<Deadline> isLate, String reason, String actor) {
        Map<Boolean, List<Deadline>> byLateness = ids.isEmpty() ? Map.of() : table.findByKindAndSubjectIdInAndStatus(kind, ids,
                DeadlineStatus.OPEN).stream().collect(Collectors.partitioningBy(isLate));
        byLateness.forEach((late, ended) -> end(ended, late ? DeadlineStatus.MISSED : DeadlineStatus.MET,
                "deadline.settled", reason, actor));
    }

    /** Time ran out in which others might have acted; nobody missed anything, if it is open. @param reason as of {@link #settle} */
    @Transactional
    public void lapse(DeadlineKind kind, UUID subjectId, String reason, String actor) {
        end(open(kind, subjectId).stream().toList(), DeadlineStatus.MET, "deadline.lapsed", reason, actor);
    }

    /** The matter is gone and the deadline with it, if it is open. @param reason German, as of {@link #settle} */
    @Transactional
    public void cancel(DeadlineKind kind, UUID subjectId, String reason, String actor) {
        end(open(kind, subjectId).stream().toList(), DeadlineStatus.CANCELLED, "deadline.cancelled", reason, actor);
    }

    /** The same of several kinds and matters, however many they are. */
    @Transactional
    public void cancel(Collection<DeadlineKind> kinds, Collection<UUID> subjectIds, String reason, String actor) {
        end(table.findBySubjectIdInAndStatus(subjectIds, DeadlineStatus.OPEN).stream()
                .filter(deadline -> kinds.contains(deadline.kind())).toList(), DeadlineStatus.CANCELLED, "deadline.cancelled",
                reason, actor);
    }

    /** The open deadline of that kind, otherwise the last one; empty if there never was one. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(DeadlineKind kind, UUID subjectId) {
        return table.find(kind, subjectId, Limit.of(1)).stream().findFirst();
    }

    /** All deadlines of these subjects, open and ended, earliest first: one query for a whole list. */
    @Transactional(readOnly = true)
    public List<Deadline> of(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? List.of() : table.findBySubjectIdInOrderByDueAt(subjectIds);
    }

    /** The chain of the ledger to which everything about the deadline belongs. */
    @Transactional(readOnly = true)
    public Chain chainOf(DeadlineId id) {
        return table.findById(id).orElseThrow(DeadlineReader::unknown).chain();
    }

    /** These deadlines, in no order; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Deadline> all(Collection<DeadlineId> ids) {
        return ids.isEmpty() ? List.of() : table.findByIdIn(ids);
    }

    private Optional<Deadline> open(DeadlineKind kind, UUID subjectId) {
        return table.findByKindAndSubjectIdAndStatus(kind, subjectId, DeadlineStatus.OPEN);
    }

    /** @return empty if everything stays as it is */
    private Optional<Change> derive(Deadline deadline, Derivation derivation, Instant dueAt, String actor,
            String reason) {
        Instant old = deadline.dueAt();
        if (old.equals(dueAt) && deadline.derivation().equals(derivation)) {
            return Optional.empty();
        }
        deadline.derive(derivation, dueAt, followUp(deadline.kind(), deadline.bodyId(), derivation, deadline.setOn()), actor, reason);
        return Optional.of(new Change(deadline, old, actor, reason));
    }

    private Change begin(DeadlineOrder order) {
        LocalDate today = Zones.dayOf(clock.instant());
        Instant followUp = followUp(order.kind(), order.bodyId(), order.derivation(), today);
        return new Change(new Deadline(order, today, followUp), null, order.actor(), null);
    }

    private void end(List<Deadline> ended, DeadlineStatus how, String event, String reason, String actor) {
        ended.forEach(deadline -> deadline.end(how, reason, actor));
        journal.ended(event, how, ended.stream()
                .map(deadline -> new Change(deadline, deadline.dueAt(), actor, reason)).toList());
    }

    private @Nullable Instant followUp(DeadlineKind kind, String bodyId, Derivation derivation, LocalDate setOn) {
        return kind.isRemindedOf() ? Zones.startOf(rules.followUp(kind, bodyId, derivation, setOn)) : null;
    }
}
