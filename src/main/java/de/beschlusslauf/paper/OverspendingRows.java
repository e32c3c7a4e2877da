package de.beschlusslauf.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.springframework.stereotype.Component;

/** Compares the list of money beyond the budget with what the chain of the paper says that the treasury decided. */
@Component
class OverspendingRows {

    private static final Map<String, String> WORDS = Map.of("consequence", "Die Folge der Mittel über Plan", "decision",
            "Die Entscheidung der Kämmerei", "amountCents", "Der Betrag über Plan", "textVersion", "Die gesehene Fassung");

    private final OverspendingDecisions decisions;

    OverspendingRows(OverspendingDecisions decisions) {
        this.decisions = decisions;
    }

    /** One row for each entry, in the same order. */
    void check(Paper paper, Said said) {
        Deque<OverspendingDecision> rows = new ArrayDeque<>(decisions.findByPaperIdOrderByDecidedAt(paper.id()));
        Map<Integer, String> hashes = paper.texts().stream().collect(Collectors.toMap(TextVersion::number, text -> text.hashes().finance()));
        for (SaidEntry entry : said.of("paper.overspendingDecided")) {
            OverspendingDecision row = rows.poll();
            if (row == null) {
                entry.gone("Die Entscheidung über Mittel");
                continue;
            }
            Map<String, Object> facts = new HashMap<>(Map.of("consequence", row.consequence(), "decision", row.answer(), "amountCents",
                    row.amountCents()));
            if (!entry.fact("textVersion").isEmpty()) {
                facts.put("textVersion", row.textVersion());
            }
            entry.facts(facts, WORDS);
            if (row.needsCouncil() != row.consequence().needsCouncil()) {
                entry.differs(WORDS.get("consequence"));
            }
            if (!row.financeHash().equals(hashes.getOrDefault(row.textVersion(), ""))) {
                entry.differs("Die Prüfsumme der Angaben zum Geld");
            }
            entry.by(row.decidedBy() == null ? "system" : row.decidedBy());
            entry.at(row.decidedAt(), "Der Zeitpunkt der Entscheidung über Mittel");
        }
        rows.forEach(row -> said.unspoken("Eine Entscheidung über Mittel"));
    }
}
