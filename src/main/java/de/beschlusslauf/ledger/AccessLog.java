package de.beschlusslauf.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records who read what in a municipality, in the chain that it has for this alone. */
@Service
public class AccessLog {

    /** So many ids stand in one entry at most; longer lists take several entries. */
    static final int IDS_IN_ONE_ENTRY = 100;

    private final Ledger ledger;

    private final Links links;

    AccessLog(Ledger ledger, Links links) {
        this.ledger = ledger;
        this.links = links;
    }

    /**
     * Appends the read in a transaction of its own, so that the read itself may stay read-only. To be called outside of
     * transactions and before the answer is given: what could not be recorded is not shown.
     *
     * @param kindOfRead what was looked at, in one word: {@code paper}, {@code search}, {@code dossier}
     * @param ids of the objects whose contents are shown; an empty list says that nothing was found
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void read(String bodyId, String actor, String kindOfRead, Collection<?> ids) {
        List<String> texts = ids.stream().map(Object::toString).toList();
        int from = 0;
        do {
            int to = Math.min(from + IDS_IN_ONE_ENTRY, texts.size());
            ledger.append(Chain.access(bodyId), "access.read",
                    Map.of("read", kindOfRead, "ids", texts.subList(from, to)), actor);
            from = to;
        } while (from < texts.size());
    }

    /** Who read that object in the municipality: so many entries of its access chain before that one, newest first. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> of(String bodyId, UUID object, long before, int limit) {
        return links.reads(Chain.access(bodyId), object.toString(), before, limit);
    }
}
