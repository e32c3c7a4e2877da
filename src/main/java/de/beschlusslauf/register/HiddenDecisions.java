package de.beschlusslauf.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.beschlusslauf.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a paper about what was decided on a text that a reader may not see: results, votes and resolutions, the stations in
 * which nothing else was decided, and what followed from such resolutions.
 */
final class HiddenDecisions implements Predicate<LedgerEntry> {

    /** Tell what a body or the treasury decided on one text. */
    private static final Set<String> DECISIONS = Set.of("consultation.result-entered", "consultation.result-confirmed",
            "resolution.decided", "paper.overspendingDecided");

    private final Set<String> readable;

    /** Ids of stations and resolutions. */
    private final Set<String> hidden = new HashSet<>();

    /** @param readable numbers of the text versions that the reader may see */
    HiddenDecisions(Collection<LedgerEntry> paper, Set<String> readable) {
        this.readable = Set.copyOf(readable);
        Set<String> shown = new HashSet<>();
        for (LedgerEntry entry : paper) {
            if (DECISIONS.contains(entry.event())) {
                Map<String, Object> facts = entry.factsByName();
                String about = Telling.text(facts, entry.event().startsWith("resolution.") ? "resolutionId" : "consultationId");
                if (about != null) {
                    (decidedOnOther(facts) ? hidden : shown).add(about);
                }
            }
        }
        hidden.removeAll(shown);
    }

    @Override
    public boolean test(LedgerEntry entry) {
        Map<String, Object> facts = entry.factsByName();
        return DECISIONS.contains(entry.event()) && decidedOnOther(facts) || ofHidden(facts, "consultationId")
                || ofHidden(facts, "resolutionId") || ofHidden(facts, "subjectId");
    }

    private boolean ofHidden(Map<String, Object> facts, String name) {
        String id = Telling.text(facts, name);
        return id != null && hidden.contains(id);
    }

    private boolean decidedOnOther(Map<String, Object> facts) {
        @Nullable String version = Telling.text(facts, "textVersion");
        return version != null && !readable.contains(version);
    }
}
