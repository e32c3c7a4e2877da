package de.beschlusslauf.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Checks chains that come one after the other, row by row, and keeps no more than the running one. */
final class BodyCheck {

    private static final int STEP = 1_000;

    private final String bodyId;
    private final long of;
    private final Progress progress;
    private final Duration tolerance;
    private final @Nullable Span open;
    private final BesideCheck beside;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private @Nullable ChainWalk walk;
    private Links.Head head = Links.Head.NONE;
    private long chains;
    private long rows;
    private long sound;
    private long faulty;
    private long remarkable;

    /**
     * @param tolerance by which an entry may be dated before or after the time between the anchors that it came between
     * @param open the time since the last anchor; null if the municipality has none
     */
    BodyCheck(String bodyId, long of, BesideCheck beside, Progress progress, Duration tolerance, @Nullable Span open) {
        this.bodyId = bodyId;
        this.of = of;
        this.beside = beside;
        this.progress = progress;
        this.tolerance = tolerance;
        this.open = open;
    }

    /** @param entry null if the chain has none */
    void row(Chain chain, Links.Head itsHead, @Nullable LedgerEntry entry, ChainScan.Beside itsBeside) {
        if (walk == null || !walk.isOf(chain)) {
            last();
            walk = new ChainWalk(chain, tolerance);
            head = itsHead;
        }
        if (entry != null) {
            walk.step(entry, itsBeside.sealed());
            if (walk.wantsMore()) {
                beside.fault(entry, itsBeside).ifPresent(walk::beside);
            }
            if (++rows % STEP == 0) {
                progress.at(rows, of, faulty);
            }
        }
    }

    /** Ends the running chain. */
    Optional<Finding> last() {
        if (walk == null) {
            return Optional.empty();
        }
        Finding finding = walk.end(head, open);
        walk = null;
        chains++;
        sound += finding.entries();
        if (!finding.isSound()) {
            faulty++;
            if (faults.size() < BodyFinding.SHOWN) {
                faults.add(finding);
            }
        }
        if (finding.remark() != null && ++remarkable <= BodyFinding.SHOWN) {
            remarks.add(finding);
        }
        return Optional.of(finding);
    }

    BodyFinding finish() {
        last();
        progress.at(rows, of, faulty);
        return new BodyFinding(bodyId, chains, sound, faulty, remarkable, List.copyOf(faults), List.copyOf(remarks), null, List.of());
    }
}
