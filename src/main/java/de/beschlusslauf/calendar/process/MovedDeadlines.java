package de.beschlusslauf.calendar.process;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The deadlines that one transaction moved and nobody has projected yet; one inside another has its own. */
final class MovedDeadlines implements TransactionSynchronization {

    private static final Object KEY = MovedDeadlines.class;

    private final Projections projections;
    private final Set<UUID> moved = new LinkedHashSet<>();

    private MovedDeadlines(Projections projections) {
        this.projections = projections;
    }

    static MovedDeadlines ofTransaction(Projections projections) {
        MovedDeadlines present = (MovedDeadlines) TransactionSynchronizationManager.getResource(KEY);
        if (present == null) {
            present = new MovedDeadlines(projections);
            TransactionSynchronizationManager.registerSynchronization(present);
            TransactionSynchronizationManager.bindResource(KEY, present);
        }
        return present;
    }

    void add(UUID deadline) {
        moved.add(deadline);
    }

    Set<UUID> take() {
        Set<UUID> taken = Set.copyOf(moved);
        moved.clear();
        return taken;
    }

    /** Before the ledger links its entries. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        projections.project(take());
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
