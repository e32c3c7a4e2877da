package de.beschlusslauf.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends what happened to a chain, in the caller's transaction: the entry exists exactly if the act is committed.
 * The links are written just before the commit, in the order of the chains, so that transactions which write to several
 * chains wait for each other briefly and never in a circle.
 */
@Service
public class Ledger {

    private final Links links;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** Chains have new links. Told in the transaction that wrote them, just before it commits, with all rows flushed. */
    public record Linked(Set<Chain> chains) {

        public Linked {
            chains = Set.copyOf(chains);
        }
    }

    Ledger(Links links, Clock clock, ApplicationEventPublisher events) {
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param event what happened, module and past participle: {@code paper.released}
     * @param facts ids, integers, constants, dates and short one-line texts; nothing personal, no fractions
     * @param actor user id, {@code system} for a timer
     * @throws IllegalArgumentException if a value is no fact
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Chain chain, String event, Map<String, ?> facts, String actor) {
        add(chain, event, facts, null, actor);
    }

    /**
     * The same with what the entry speaks of, word for word: texts, reasons, names. It is kept beside the chain, the
     * entry holds its hash.
     *
     * @param content a record of the module, a map, or anything else that is one JSON object
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Chain chain, String event, Map<String, ?> facts, Object content, String actor) {
        LedgerRecord record = LedgerRecord.of(content);
        Map<String, Object> all = new HashMap<>(facts);
        all.put(LedgerRecord.FACT, record.hash());
        add(chain, event, all, record, actor);
    }

    private void add(Chain chain, String event, Map<String, ?> facts, @Nullable LedgerRecord record, String actor) {
        pending().add(new Act(chain, event, CanonicalJson.of(Facts.of(facts)), actor,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), record));
    }

    /** All entries of the chain in their order, including those of the running transaction. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(Chain chain) {
        write();
        return links.read(chain);
    }

    /** Writes the running transaction's links now, for whoever needs them in the database before it commits. */
    void write() {
        if (TransactionSynchronizationManager.getResource(Pending.KEY) instanceof Pending pending) {
            pending.write();
        }
    }

    /** The entries up to that one; the running transaction's are not among them. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(Chain chain, long last) {
        return links.read(chain, last);
    }

    /** So many entries before that one, newest first; the running transaction's are not among them. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> latest(Chain chain, long before, int limit) {
        return links.latest(chain, before, limit);
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(Pending.KEY) instanceof Pending pending) {
            return pending;
        }
        return Pending.begin(links, events);
    }
}
