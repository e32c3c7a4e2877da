package de.beschlusslauf.ledger;

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
    private final BesideCheck beside;
    private final List<Finding> faults = new ArrayList<>();
    private @Nullable ChainWalk walk;
    private Links.Head head = Links.Head.NONE;
    private long chains;
    private long rows;
    private long sound;
    private long faulty;

    BodyCheck(String bodyId, long of, BesideCheck beside, Progress progress) {
        this.bodyId = bodyId;
        this.of = of;
        this.beside = beside;
        this.progress = progress;
    }

    /** @param entry null if the chain has none */
    void row(Chain chain, Links.Head itsHead, @Nullable LedgerEntry entry, ChainScan.Beside itsBeside) {
        if (walk == null || !walk.isOf(chain)) {
            last();
            walk = new ChainWalk(chain);
            head = itsHead;
        }
        if (entry != null) {
            walk.step(entry);
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
        Finding finding = walk.end(head);
        walk = null;
        chains++;
        sound += finding.entries();
        if (!finding.isSound()) {
            faulty++;
            if (faults.size() < BodyFinding.SHOWN) {
                faults.add(finding);
            }
        }
        return Optional.of(finding);
    }

    BodyFinding finish() {
        last();
        progress.at(rows, of, faulty);
        return new BodyFinding(bodyId, chains, sound, faulty, List.copyOf(faults));
    }
}
