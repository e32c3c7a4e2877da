package de.beschlusslauf.paper;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Writes what happened to a paper into its chain: constants, numbers, ids and salted hashes. */
@Component
class PaperLedger {

    private final Ledger ledger;

    PaperLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void append(Paper paper, String event, Map<String, ?> facts, String actor) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("status", paper.status());
        paper.text().ifPresent(text -> {
            all.put("textVersion", text.number());
            all.put("content", text.saltedHash());
        });
        ledger.append(Chain.paper(paper.id().value()), event, all, actor);
    }
}
