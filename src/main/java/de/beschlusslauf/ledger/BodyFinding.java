package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What the check of all chains of a municipality found.
 *
 * @param chains number of chains that were checked
 * @param entries number of entries that were sound
 * @param faulty number of chains in which something is wrong
 * @param remarkable number of chains with a remark
 * @param faults the first of them, at most {@value #SHOWN}, and last the anchors if something is wrong with them
 * @param remarks the first of the chains with a remark, at most {@value #SHOWN}
 */
public record BodyFinding(String bodyId, long chains, long entries, long faulty, long remarkable, List<Finding> faults,
        List<Finding> remarks) {

    static final int SHOWN = 20;

    BodyFinding and(Finding more) {
        List<Finding> all = new ArrayList<>(faults);
        all.add(more);
        return new BodyFinding(bodyId, chains, entries, faulty + 1, remarkable, List.copyOf(all), remarks);
    }

    public boolean isSound() {
        return faulty == 0;
    }
}
