package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The acts of one transaction until it commits; a transaction inside another one has its own. */
final class Pending implements TransactionSynchronization {

    static final Object KEY = Pending.class;

    private final Links links;
    private final List<Act> acts = new ArrayList<>();
    private boolean committing;

    private Pending(Links links) {
        this.links = links;
    }

    static Pending begin(Links links) {
        Pending pending = new Pending(links);
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
