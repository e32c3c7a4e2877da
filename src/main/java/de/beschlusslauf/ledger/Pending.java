package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The acts of one transaction until it commits; a transaction inside another one has its own. */
final class Pending implements TransactionSynchronization {

    static final Object KEY = Pending.class;

    private final Links links;
    private final ApplicationEventPublisher events;
    private final List<Act> acts = new ArrayList<>();
    private final Set<Chain> untold = new LinkedHashSet<>();
    private boolean committing;

    private Pending(Links links, ApplicationEventPublisher events) {
        this.links = links;
        this.events = events;
    }

    static Pending begin(Links links, ApplicationEventPublisher events) {
        Pending pending = new Pending(links, events);
        TransactionSynchronizationManager.registerSynchronization(pending);
        TransactionSynchronizationManager.bindResource(KEY, pending);
        return pending;
    }

    void add(Act act) {
        acts.add(act);
        if (committing) {
            write();
        }
    }

    void write() {
        List<Act> now = List.copyOf(acts);
        acts.clear();
        links.append(now);
        now.forEach(act -> untold.add(act.chain()));
        if (committing && !untold.isEmpty()) {
            Set<Chain> chains = Set.copyOf(untold);
            untold.clear();
            events.publishEvent(new Ledger.Linked(chains));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
