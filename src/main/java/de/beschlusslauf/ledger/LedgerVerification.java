package de.beschlusslauf.ledger;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks chains link by link: nothing changed, nothing missing, nothing inserted, the end where the head says; that anchors know them
 * so; and that what their entries speak of is kept as it was.
 */
@Service
public class LedgerVerification {

    private final ChainScan scan;
    private final AnchorCheck anchors;
    private final Municipalities municipalities;
    private final LedgerRecords records;
    private final ErasureTable erasures;

    LedgerVerification(ChainScan scan, AnchorCheck anchors, Municipalities municipalities, LedgerRecords records,
            ErasureTable erasures) {
        this.records = records;
        this.erasures = erasures;
        this.scan = scan;
        this.anchors = anchors;
        this.municipalities = municipalities;
    }

    /** Never throws for a broken chain: the finding says where it breaks. A chain without entries is sound. */
    @Transactional(readOnly = true)
    public Finding verify(Chain chain) {
        BodyCheck check = new BodyCheck("", 0, new BesideCheck(records, erasures), (entries, of, faulty) -> { });
        scan.ofChain(chain, check::row);
        Finding walked = check.last().orElseGet(() -> new ChainWalk(chain).end(Links.Head.NONE));
        return walked.whole() ? municipalities.of(chain).flatMap(body -> anchors.fault(body, chain))
                .map(fault -> new Finding(chain, walked.entries(), walked.hash(), fault, false)).orElse(walked) : walked;
    }

    /**
     * Checks every chain of the municipality in one pass whose memory does not grow with it, then its anchors. What is appended meanwhile
     * is not looked at.
     *
     * @param progress is told in the calling thread; what it throws ends the check
     */
    @Transactional(readOnly = true)
    public BodyFinding verifyAll(String bodyId, Progress progress) {
        BodyCheck check = new BodyCheck(bodyId, scan.entries(bodyId), new BesideCheck(records, erasures), progress);
        scan.ofBody(bodyId, check::row);
        BodyFinding chains = check.finish();
        return anchors.fault(bodyId).map(fault -> chains.and(new Finding(new Chain("anchor", bodyId), 0, "", fault, false)))
                .orElse(chains);
    }
}
