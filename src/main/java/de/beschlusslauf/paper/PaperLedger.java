package de.beschlusslauf.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened to a paper into its chain: constants, numbers, ids and salted hashes. */
@Component
class PaperLedger {

    private final Ledger ledger;

    private final Documents documents;

    PaperLedger(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    void append(Paper paper, String event, Map<String, ?> facts, String actor) {
        ledger.append(chain(paper), event, facts(paper, facts), actor);
    }

    /** With what was written or decided, word for word. */
    void append(Paper paper, String event, Map<String, ?> facts, Object content, String actor) {
        ledger.append(chain(paper), event, facts(paper, facts), content, actor);
    }

    /** With the text as it reads now and the check sums of its annexes. */
    void appendText(Paper paper, String event, Map<String, ?> facts, String actor) {
        TextVersion text = paper.currentText();
        append(paper, event, facts, new WrittenText(paper.reference(), paper.kind(), paper.leadDepartment(), text.number(),
                text.matter(), text.hashes(), text.content(), documents.require(text.content().attachments())), actor);
    }

    private static Chain chain(Paper paper) {
        return Chain.paper(paper.id().value());
    }

    private static Map<String, Object> facts(Paper paper, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("status", paper.status());
        paper.text().ifPresent(text -> {
            all.put("textVersion", text.number());
            all.put("content", text.saltedHash());
        });
        return all;
    }

    /** @param files in the order of the annexes */
    private record WrittenText(String reference, PaperKind kind, String leadDepartment, int textVersion,
            @Nullable String matter, SectionHashes hashes, Content content, List<StoredFile> files) {
    }
}
