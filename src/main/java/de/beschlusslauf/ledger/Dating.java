package de.beschlusslauf.ledger;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Follows one chain and looks whether entries are dated in the time between the anchors that they came between. It keeps the
 * earliest and the latest entry since the last anchor, and the first sentence that there was to say.
 */
final class Dating {

    private final Duration tolerance;
    private @Nullable LedgerEntry earliest;
    private @Nullable LedgerEntry latest;
    private @Nullable String remark;

    Dating(Duration tolerance) {
        this.tolerance = tolerance;
    }

    /** @param sealed the time up to the anchor at which the chain ended with this entry; null if there is none */
    void step(LedgerEntry entry, @Nullable Span sealed) {
        earliest = earliest == null || entry.at().isBefore(earliest.at()) ? entry : earliest;
        latest = latest == null || entry.at().isAfter(latest.at()) ? entry : latest;
        if (sealed != null) {
            judge(sealed);
        }
    }

    /** @param open the time since the last anchor of the municipality; null if it has none */
    @Nullable String end(@Nullable Span open) {
        if (open != null) {
            judge(open);
        }
        return remark;
    }

    private void judge(Span span) {
        if (remark == null && earliest != null && latest != null) {
            Optional<String> late = span.remark(latest, tolerance);
            remark = span.remark(earliest, tolerance).or(() -> late).orElse(null);
        }
        earliest = null;
        latest = null;
    }
}
