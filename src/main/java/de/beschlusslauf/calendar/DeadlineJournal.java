package de.beschlusslauf.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.beschlusslauf.calendar.DeadlineHistory.Change;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.RuleUse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores deadlines that have changed, with who and why, writes them to the ledger and tells those who project them. */
@Component
class DeadlineJournal {

    private final DeadlineTable table;
    private final DeadlineHistory history;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final DeadlineRules rules;

    DeadlineJournal(DeadlineTable table, DeadlineHistory history, DeadlineRules rules, Ledger ledger,
            ApplicationEventPublisher events) {
        this.table = table;
        this.history = history;
        this.rules = rules;
        this.ledger = ledger;
        this.events = events;
    }

    void begun(List<Change> changes) {
        note("deadline.set", changes);
        changes.stream().map(Change::deadline).forEach(deadline -> events.publishEvent(new Deadline.Set(deadline.id(),
                deadline.kind(), deadline.subjectId(), deadline.dueAt())));
    }

    /** They were derived anew; whose moment is the same has moved nothing that projects it. */
    void moved(List<Change> changes) {
        note("deadline.moved", changes);
        List<DeadlinesMoved.Move> moves = changes.stream()
                .filter(change -> !change.deadline().dueAt().equals(change.oldDue()))
                .map(change -> new DeadlinesMoved.Move(change.deadline().id(), change.deadline().kind(),
                        change.deadline().subjectId(), Objects.requireNonNull(change.oldDue()),
                        change.deadline().dueAt())).toList();
        if (!moves.isEmpty()) {
            events.publishEvent(new DeadlinesMoved(moves));
        }
    }

    /** @param event what the ledger calls it */
    void ended(String event, DeadlineStatus how, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        note(event, changes);
        List<Deadline> ended = changes.stream().map(Change::deadline).toList();
        events.publishEvent(new Deadline.Ended(ended.stream().map(Deadline::id).toList(),
                ended.stream().map(Deadline::kind).distinct().toList(), how));
    }

    private void note(String event, List<Change> changes) {
        changes.forEach(change -> table.save(change.deadline()));
        history.note(changes);
        changes.forEach(change -> append(change, event));
    }

    /** Why this day, and what it was before. */
    private record Derived(Derivation derivation, Instant dueAt, @Nullable Instant before, @Nullable String reason) {
    }

    private void append(Change change, String event) {
        Deadline deadline = change.deadline();
        Map<String, Object> facts = new HashMap<>();
        facts.put("deadlineId", deadline.id().value());
        facts.put("kind", deadline.kind());
        facts.put("subjectId", deadline.subjectId());
        facts.put("dueOn", deadline.dueOn());
        facts.put("status", deadline.status());
        facts.put("ruleId", deadline.derivation().ruleId());
        facts.put("ruleVersion", deadline.derivation().ruleVersion());
        rules.versionOf(deadline.bodyId(), deadline.derivation()).ifPresent(use -> facts.put(RuleUse.FACT,
                RuleUse.facts(List.of(use))));
        ledger.append(deadline.chain(), event, facts,
                new Derived(deadline.derivation(), deadline.dueAt(), change.oldDue(), change.reason()), change.actor());
    }
}
