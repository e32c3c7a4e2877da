package de.beschlusslauf.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.beschlusslauf.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a paper about texts that a reader may not see: what happened while such a text was the present one, what was decided on
 * it, the stations in which nothing else was decided, and what followed from such resolutions. That the paper was begun and
 * numbered everybody knows who knows the paper.
 */
final class HiddenCourse implements Predicate<LedgerEntry> {

    private static final Set<String> KNOWN = Set.of("paper.created", "paper.numbered");

    /** Tell what a body or the treasury decided on one text. */
    private static final Set<String> DECISIONS = Set.of("consultation.result-entered", "consultation.result-confirmed",
            "resolution.decided", "paper.overspendingDecided");

    private final Set<String> readable;

    /** Ids of stations and resolutions. */
    private final Set<String> hidden = new HashSet<>();

    /** Numbers of entries that were written while another text was the present one. */
    private final Set<Long> meanwhile = new HashSet<>();

    /** @param readable numbers of the text versions that the reader may see */
    HiddenCourse(Collection<LedgerEntry> paper, Set<String> readable) {
        this.readable = Set.copyOf(readable);
        Set<String> shown = new HashSet<>();
        boolean other = false;
        for (LedgerEntry entry : inOrder(paper)) {
            Map<String, Object> facts = entry.factsByName();
            boolean onOther = onOther(facts);
            if (DECISIONS.contains(entry.event())) {
                String about = Telling.text(facts, entry.event().startsWith("resolution.") ? "resolutionId" : "consultationId");
                if (about != null) {
                    (onOther ? hidden : shown).add(about);
                }
            } else if (facts.containsKey("textVersion")) {
                other = onOther;
            }
            if (other && !onReadable(facts)) {
                meanwhile.add(entry.sequence());
            }
        }
        hidden.removeAll(shown);
    }

    @Override
    public boolean test(LedgerEntry entry) {
        Map<String, Object> facts = entry.factsByName();
        return !KNOWN.contains(entry.event()) && (meanwhile.contains(entry.sequence()) || onOther(facts)
                || ofHidden(facts, "consultationId") || ofHidden(facts, "resolutionId") || ofHidden(facts, "subjectId"));
    }

    private boolean ofHidden(Map<String, Object> facts, String name) {
        String id = Telling.text(facts, name);
        return id != null && hidden.contains(id);
    }

    private boolean onOther(Map<String, Object> facts) {
        @Nullable String version = Telling.text(facts, "textVersion");
        return version != null && !readable.contains(version);
    }

    private boolean onReadable(Map<String, Object> facts) {
        @Nullable String version = Telling.text(facts, "textVersion");
        return version != null && readable.contains(version);
    }

    private static List<LedgerEntry> inOrder(Collection<LedgerEntry> entries) {
        return entries.stream().sorted(Comparator.comparingLong(LedgerEntry::sequence)).toList();
    }
}
