package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the check of all chains of a municipality found.
 *
 * @param chains number of chains that were checked
 * @param entries number of entries that were sound
 * @param faulty number of chains in which something is wrong
 * @param remarkable number of chains with a remark
 * @param faults the first of them, at most {@value #SHOWN}, and last the anchors if something is wrong with them
 * @param remarks the first of the chains with a remark, at most {@value #SHOWN}
 * @param unsealed one German sentence if nothing has been sealed for too long; null otherwise
 * @param rows rows that are missing or disagree, whatever the chains say, at most {@value #SHOWN} of a kind
 */
public record BodyFinding(String bodyId, long chains, long entries, long faulty, long remarkable, List<Finding> faults,
        List<Finding> remarks, @Nullable String unsealed, List<Finding> rows) {

    static final int SHOWN = 20;

    /** The same with something that is wrong with the anchors. */
    BodyFinding badlySealed(String fault) {
        List<Finding> all = new ArrayList<>(faults);
        all.add(new Finding(new Chain("anchor", bodyId), 0, "", fault, false, null));
        return new BodyFinding(bodyId, chains, entries, faulty + 1, remarkable, List.copyOf(all), remarks, unsealed, rows);
    }

    /** The same with a remark on the anchors themselves. */
    BodyFinding unsealed(String itsRemark) {
        return new BodyFinding(bodyId, chains, entries, faulty, remarkable, faults, remarks, itsRemark, rows);
    }

    BodyFinding besides(List<Finding> more) {
        return new BodyFinding(bodyId, chains, entries, faulty, remarkable, faults, remarks, unsealed, List.copyOf(more));
    }

    public boolean isSound() {
        return faulty == 0 && rows.isEmpty();
    }
}
