package de.beschlusslauf.ledger;

import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks chains link by link: nothing changed, nothing missing, nothing inserted, the end where the head says; that anchors know them
 * so; and that what their entries speak of is kept as it was. What was added with a moment that does not fit the anchors which it came
 * between is remarked on.
 */
@Service
public class LedgerVerification {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerVerification.class);

    private final ChainScan scan;
    private final AnchorCheck anchors;
    private final Municipalities municipalities;
    private final LedgerRecords records;
    private final ErasureTable erasures;
    private final DatedEntries dated;
    private final AnchorAge age;
    private final RowComparison rows;
    private final TransactionOperations transaction;

    LedgerVerification(ChainScan scan, AnchorCheck anchors, Municipalities municipalities, LedgerRecords records,
            ErasureTable erasures, DatedEntries dated, AnchorAge age, RowComparison rows,
            TransactionOperations transaction) {
        this.records = records;
        this.erasures = erasures;
        this.dated = dated;
        this.age = age;
        this.rows = rows;
        this.transaction = transaction;
        this.scan = scan;
        this.anchors = anchors;
        this.municipalities = municipalities;
    }

    /**
     * Never throws for a broken chain: the finding says where it breaks. A chain without entries is sound. Of a paper or a session the rows
     * that pages show are compared with it, too.
     */
    public Finding verify(Chain chain) {
        Finding found = Objects.requireNonNull(transaction.execute(status -> ofChain(chain)));
        return found.isSound() ? found.beside(rows.fault(chain, true)) : found;
    }

    /**
     * One German sentence about the first entry of a paper's or a session's chain that rows contradict; empty if they say what it says.
     * Cheap enough for a page: neither links and anchors nor contents of files are looked at.
     */
    public Optional<String> contradicted(Chain chain) {
        return rows.fault(chain, false);
    }

    private Finding ofChain(Chain chain) {
        Optional<String> bodyId = municipalities.of(chain);
        BodyCheck check = new BodyCheck("", 0, new BesideCheck(records, erasures), (entries, of, faulty) -> { }, dated.tolerance(),
                bodyId.flatMap(dated::open).orElse(null));
        scan.ofChain(chain, check::row);
        Finding walked = check.last().orElseGet(() -> new ChainWalk(chain, dated.tolerance()).end(Links.Head.NONE, null));
        return walked.whole() ? bodyId.flatMap(body -> anchors.fault(body, chain)).map(walked::violated).orElse(walked) : walked;
    }

    /**
     * Checks every chain of the municipality in one pass whose memory does not grow with it, then its anchors, then whether rows
     * are missing. What is appended meanwhile is not looked at.
     *
     * @param progress is told in the calling thread; what it throws ends the check
     */
    @Transactional(readOnly = true)
    public BodyFinding verifyAll(String bodyId, Progress progress) {
        BodyCheck check = new BodyCheck(bodyId, scan.entries(bodyId), new BesideCheck(records, erasures), progress,
                dated.tolerance(), dated.open(bodyId).orElse(null));
        scan.ofBody(bodyId, check::row);
        BodyFinding walked = check.finish();
        BodyFinding chains = age.overdue(bodyId).map(walked::unsealed).orElse(walked);
        if (chains.remarkable() > 0) {
            Finding first = chains.remarks().get(0);
            LOG.warn("{}: {} chains with remarks, first {}: {}", bodyId, chains.remarkable(), first.chain(), first.remark());
        }
        return anchors.fault(bodyId).map(chains::badlySealed).orElse(chains)
                .besides(rows.missing(bodyId, progress));
    }
}
