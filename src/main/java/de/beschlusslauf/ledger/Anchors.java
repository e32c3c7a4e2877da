package de.beschlusslauf.ledger;

import java.security.PublicKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Commits to the heads of all chains of a municipality with one signature, so that a chain that is taken away, cut or
 * written anew is noticed by whoever has an older anchor or the public key.
 */
@Service
public class Anchors {

    /** PostgreSQL's state for a lock that did not come within {@code lock_timeout}. */
    private static final String WAITED_TOO_LONG = "55P03";

    private final AnchorTable table;
    private final AnchorKeys keys;
    private final AnchorCheck check;
    private final AnchorWitness witness;
    private final DatedEntries dated;
    private final Clock clock;

    Anchors(AnchorTable table, AnchorKeys keys, AnchorCheck check, AnchorWitness witness, DatedEntries dated, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.check = check;
        this.witness = witness;
        this.dated = dated;
        this.clock = clock;
    }

    /**
     * A new anchor if a head has moved since the last one; empty if none has, or if there is no key. Nothing is signed on top of
     * anchors or chains that are not what has been signed before.
     *
     * @throws Refusal if the database is not what the anchors before and the file beside the key say
     * @throws DataAccessException if somebody else anchors, or holds what has to be read, for too long
     */
    @Transactional
    public Optional<Anchor> anchor(String bodyId) {
        return keys.own().flatMap(key -> {
            table.lock(bodyId);
            refuse(check.faultBeforeNext(bodyId));
            Optional<Anchor> last = table.last(bodyId);
            last.ifPresent(witness::note);
            int number = last.map(Anchor::number).orElse(0) + 1;
            return table.noteMoved(bodyId, number) == 0 ? Optional.empty()
                    : Optional.of(sign(bodyId, number, last.map(Anchor::hash).orElse(LedgerEntry.NO_PREDECESSOR), key));
        });
    }

    /**
     * The first anchor that knows these chains as they end now; it is made if there is none.
     *
     * @throws Refusal if there is no key, if somebody else holds the anchors for too long, or as {@link #anchor}
     */
    @Transactional
    public int covering(String bodyId, Collection<Chain> chains) {
        refuse(check.unseen(bodyId));
        int covering = 0;
        for (Chain chain : chains) {
            Optional<Integer> first = table.firstOfHead(chain);
            if (first.isEmpty()) {
                return whenFree(bodyId).or(() -> keys.own().isPresent() ? table.last(bodyId) : Optional.empty())
                        .orElseThrow(() -> Refusal.conflict("Für diese Anwendung ist kein Siegelschlüssel eingerichtet;"
                                + " bitte wenden Sie sich an die Systembetreuung.")).number();
            }
            covering = Math.max(covering, first.get());
        }
        return covering;
    }

    /** @throws Refusal if there is no such anchor or it does not know one of the chains */
    @Transactional(readOnly = true)
    public Seal seal(String bodyId, int number, Collection<Chain> chains) {
        Anchor anchor = table.find(bodyId, number).orElseThrow(() -> unknown(number));
        List<AnchorTable.Head> heads = table.heads(bodyId, number);
        MerkleTree tree = new MerkleTree(heads.stream().map(AnchorTable.Head::leaf).toList());
        Map<Chain, Seal.SealedHead> sealed = new TreeMap<>();
        for (int i = 0; i < heads.size(); i++) {
            AnchorTable.Head head = heads.get(i);
            if (chains.contains(head.chain())) {
                sealed.put(head.chain(), new Seal.SealedHead(head.sequence(), head.hash(), tree.proof(i)));
            }
        }
        PublicKey key = keys.find(anchor.key()).orElseThrow(() -> Refusal.conflict("Den Schlüssel " + anchor.key()
                + ", mit dem der Stand " + number + " gesiegelt ist, kennt diese Anwendung nicht; bitte wenden Sie sich an die"
                + " Systembetreuung."));
        return new Seal(anchor, KeyFile.pem("PUBLIC KEY", key.getEncoded()), sealed);
    }

    /** Whether there is a key to sign with. */
    boolean signs() {
        return keys.own().isPresent();
    }

    /** Fingerprints of the keys whose anchors are accepted, that of the one which signs first; empty if there is no key. */
    public List<String> fingerprints() {
        return keys.fingerprints();
    }

    private Optional<Anchor> whenFree(String bodyId) {
        try {
            return anchor(bodyId);
        } catch (DataAccessException held) {
            if (!(held.getRootCause() instanceof SQLException cause) || !WAITED_TOO_LONG.equals(cause.getSQLState())) {
                throw held;
            }
            throw Refusal.conflict("Die Protokolle dieser Kommune lassen sich gerade nicht siegeln, weil jemand anders sie festhält; bitte"
                    + " versuchen Sie es in einigen Minuten noch einmal und wenden Sie sich an die Systembetreuung, wenn es dabei bleibt.");
        }
    }

    private Anchor sign(String bodyId, int number, String previous, AnchorKey key) {
        MerkleRoot heads = new MerkleRoot();
        table.eachHead(bodyId, number, (head, stands) -> heads.add(head.leaf()));
        MerkleRoot moved = new MerkleRoot();
        table.eachMoved(bodyId, number, number, (with, head) -> moved.add(head.leaf()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        dated.note(bodyId, now);
        String content = CanonicalJson.of(Map.of("at", LedgerEntry.text(now),
                "body", bodyId, "chains", heads.leaves(), "key", key.id(), "moved", moved.root(), "number", number, "previous", previous,
                "root", heads.root()));
        keys.publish(key);
        Anchor anchor = new Anchor(bodyId, number, content, key.sign(content), key.id(), Sha256.of(content));
        table.add(anchor);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.note(anchor);
            }
        });
        return anchor;
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(what -> {
            throw Refusal.conflict("Die Protokolle dieser Kommune werden nicht gesiegelt, weil etwas an ihnen nicht stimmt: " + what
                    + " Bitte wenden Sie sich an die Systembetreuung.");
        });
    }

    private static Refusal unknown(int number) {
        return Refusal.notFound("Den Stand " + number + " gibt es in dieser Kommune nicht; lassen Sie die Angabe weg, um"
                + " den neuesten zu bekommen.");
    }
}
