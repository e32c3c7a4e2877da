package de.beschlusslauf.calendar.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was found for the rest of the transaction; without one it asks every time. */
final class OncePerTransaction {

    private OncePerTransaction() {
    }

    /**
     * @param owner of the memory
     * @param find called once per key and transaction
     */
    static <V> V get(Object owner, String key, Function<String, V> find) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return find.apply(key);
        }
        return OncePerTransaction.<V>memory(owner).computeIfAbsent(key, find);
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> memory(Object owner) {
        Map<String, V> memory = (Map<String, V>) TransactionSynchronizationManager.getResource(owner);
        if (memory == null) {
            memory = new HashMap<>();
            TransactionSynchronizationManager.bindResource(owner, memory);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(owner));
        }
        return memory;
    }

    /** The memory belongs to one transaction: another one that begins inside it has its own. */
    private record Forgetting(Object owner) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
