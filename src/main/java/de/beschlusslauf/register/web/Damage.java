package de.beschlusslauf.register.web;

import java.util.UUID;
import java.util.function.Supplier;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.register.Remains;
import de.beschlusslauf.register.TimeLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the rest of a paper of which somebody has made a row unreadable, to those who see everything; all others get a sentence. */
@Component
class Damage {

    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    private final Remains remains;
    private final TimeLine timeLine;
    private final LedgerVerification verification;
    private final Reads reads;
    private final Visitor visitor;

    Damage(Remains remains, TimeLine timeLine, LedgerVerification verification, Reads reads, Visitor visitor) {
        this.remains = remains;
        this.timeLine = timeLine;
        this.verification = verification;
        this.reads = reads;
        this.visitor = visitor;
    }

    /** @return what the page does, or the page of the rest */
    String or(UUID paper, Model model, Supplier<String> page) {
        return or(paper, model, "register/unreadable", page);
    }

    /** @return what the part of a page does, or that of the rest */
    String partOr(UUID paper, Model model, Supplier<String> part) {
        return or(paper, model, "register/unreadable :: rest", part);
    }

    private String or(UUID paper, Model model, String rest, Supplier<String> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            model.addAttribute("rest", require(paper, failure));
            reads.damaged(visitor.bodyId(), visitor.userId(), paper);
            model.addAttribute("line", timeLine.whole(paper, visitor.bodyId()).stream().map(Moment::of).toList());
            model.addAttribute("dossier", visitor.takesDossiers());
            return rest;
        }
    }

    /** @return what the page of the check does, or the same of a paper that cannot be read */
    String verified(UUID paper, Model model, Supplier<String> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            Remains.Remain rest = require(paper, failure);
            reads.damaged(visitor.bodyId(), visitor.userId(), paper);
            return Verified.page(model, rest.reference(), "/register/papers/" + paper, "Zurück zur Vorlage",
                    verification.verify(Chain.paper(paper)), null);
        }
    }

    private Remains.Remain require(UUID paper, RuntimeException failure) {
        Remains.Remain rest = remains.of(paper, visitor.bodyId()).orElseThrow(() -> failure);
        LOG.warn("Paper {} cannot be read", paper, failure);
        if (!visitor.viewer().everything()) {
            throw Refusal.conflict("Diese Vorlage lässt sich zurzeit nicht lesen, weil in den Tabellen etwas steht, das die Anwendung nie schreibt;"
                    + " bitte geben Sie der Rechnungsprüfung Bescheid.");
        }
        return rest;
    }
}
