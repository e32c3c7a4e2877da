package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has all modules compare their rows with what a paper's or a session's chain says of them, both as they were at one moment. */
@Component
class RowComparison {

    private static final Logger LOG = LoggerFactory.getLogger(RowComparison.class);

    private final Ledger ledger;
    private final LedgerRecords records;
    private final Pseudonyms pseudonyms;
    private final ObjectProvider<RowCheck> checks;
    private final ObjectProvider<TownCheck> towns;
    private final JdbcTemplate database;
    private final EntityManager entities;
    private final TransactionTemplate oneMoment;

    RowComparison(Ledger ledger, LedgerRecords records, Pseudonyms pseudonyms, ObjectProvider<RowCheck> checks,
            ObjectProvider<TownCheck> towns, JdbcTemplate database, EntityManager entities,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.entities = entities;
        this.ledger = ledger;
        this.records = records;
        this.pseudonyms = pseudonyms;
        this.checks = checks;
        this.towns = towns;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * One German sentence about the first entry that rows contradict; empty if none does, or if the chain is of another kind.
     *
     * @param filesToo whether contents of files are read, too
     */
    Optional<String> fault(Chain chain, boolean filesToo) {
        return chain.isNamedAfterItsBody() ? Optional.empty()
                : Objects.requireNonNull(oneMoment.execute(status -> {
                    Optional<String> fault = compare(chain, filesToo);
                    if (fault.isPresent() && status.isNewTransaction()) {
                        status.setRollbackOnly();
                    }
                    return fault;
                }));
    }

    /** Rows of the municipality that are missing or disagree, at most {@value BodyFinding#SHOWN} of a kind. */
    List<Finding> missing(String bodyId, Progress progress) {
        return towns.orderedStream().flatMap(each -> each.faults(bodyId, BodyFinding.SHOWN, progress).stream()).toList();
    }

    private Optional<String> compare(Chain chain, boolean filesToo) {
        List<LedgerEntry> entries = ledger.entries(chain);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Said said = new Said(chain, entries, records.find(entries.stream().map(entry -> entry.factsByName().get(LedgerRecord.FACT))
                .filter(Objects::nonNull).map(Object::toString).toList()),
                pseudonyms.userIds(entries.stream().map(LedgerEntry::actor).distinct().toList()), filesToo);
        checks.orderedStream().forEach(check -> compare(check, said));
        return said.fault();
    }

    /** What cannot be read is a difference, too, and the other checks go on: the database is brought back to where it was before. */
    private void compare(RowCheck check, Said said) {
        attempt(() -> {
            check.check(said);
            return true;
        }).ifPresent(failure -> {
            LOG.warn("{} of {} cannot be compared", check.getClass().getSimpleName(), said.id(), failure);
            boolean[] told = new boolean[1];
            attempt(() -> told[0] = check.unreadable(said));
            if (!told[0]) {
                said.differs(check.rows() + " lassen sich nicht lesen; in den Tabellen steht etwas, das die Anwendung nie schreibt.");
            }
        });
    }

    /** @return why it failed; empty if it did not */
    private Optional<RuntimeException> attempt(BooleanSupplier reading) {
        database.execute("SAVEPOINT row_check");
        try {
            reading.getAsBoolean();
            return Optional.empty();
        } catch (RuntimeException failure) {
            database.execute("ROLLBACK TO SAVEPOINT row_check");
            entities.clear();
            return Optional.of(failure);
        } finally {
            database.execute("RELEASE SAVEPOINT row_check");
        }
    }
}
