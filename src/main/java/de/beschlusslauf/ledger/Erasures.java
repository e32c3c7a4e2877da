package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the ledger says about erasures; {@link Erasure} makes them. */
@Service
@Transactional(readOnly = true)
public class Erasures {

    /** Event of the entry that calls the record in its fact {@code erased} erased. */
    public static final String RECORD = ErasureTable.RECORD;

    /** Event of the entry that calls the pseudonym in its fact {@code person} erased. */
    public static final String PERSON = ErasureTable.PERSON;

    private final ErasureTable table;

    Erasures(ErasureTable table) {
        this.table = table;
    }

    /** Entries that call one of the records, or one of the persons, erased, in whatever chains; none for what still is there. */
    public List<Erased> of(Collection<String> records, Collection<String> pseudonyms) {
        List<Erased> erased = new ArrayList<>(table.ofRecords(records));
        erased.addAll(table.ofPersons(pseudonyms));
        return erased;
    }

    /** Number of the municipality's first anchor that knows that entry; empty as long as there is none. */
    public Optional<Integer> firstState(String bodyId, Erased entry) {
        return table.anchored(bodyId, entry.chain(), entry.sequence());
    }
}
