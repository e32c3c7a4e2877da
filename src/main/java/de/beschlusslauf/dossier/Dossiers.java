package de.beschlusslauf.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.ledger.Anchors;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Seal;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes dossiers. A state is named by the number of an anchor, which fixes where every chain ends. */
@Service
public class Dossiers {

    private final PaperReader papers;
    private final Ledger ledger;
    private final Anchors anchors;
    private final ModelVersions models;
    private final DossierWriter writer;
    private final TransactionOperations transaction;

    Dossiers(PaperReader papers, Ledger ledger, Anchors anchors, ModelVersions models, DossierWriter writer,
            TransactionOperations transaction) {
        this.papers = papers;
        this.ledger = ledger;
        this.anchors = anchors;
        this.models = models;
        this.writer = writer;
        this.transaction = transaction;
    }

    /**
     * The first state that holds everything known of the paper now; asking again gives the same until something is added.
     *
     * @throws Refusal if there is no such paper, or no key to seal with
     */
    public int state(PaperId id) {
        String body = papers.summary(id).bodyId();
        transaction.executeWithoutResult(status -> models.note(body));
        Integer number = transaction.execute(status -> {
            List<LedgerEntry> entries = ledger.entries(Chain.paper(id.value()));
            return anchors.covering(body, DossierChains.of(id, body, entries));
        });
        return number == null ? 0 : number;
    }

    /** @throws Refusal if there is no such state, or none of the paper was known in it */
    @Transactional(readOnly = true)
    public void require(PaperId id, int state) {
        paperSeal(id, papers.summary(id).bodyId(), state);
    }

    /** Writes the dossier in pieces; memory holds the paper's chains, never a file. */
    @Transactional(readOnly = true)
    public void write(PaperId id, int state, OutputStream target) throws IOException {
        PaperSummary paper = papers.summary(id);
        String body = paper.bodyId();
        Chain chain = Chain.paper(id.value());
        Seal.SealedHead head = paperSeal(id, body, state);
        List<Chain> chains = DossierChains.of(id, body, ledger.entries(chain, head.sequence()));
        Seal seal = anchors.seal(body, state, chains);
        List<DossierChain> sealed = new ArrayList<>();
        for (Chain each : chains) {
            Seal.SealedHead end = seal.heads().get(each);
            if (end != null) {
                sealed.add(new DossierChain(each, end, ledger.entries(each, end.sequence())));
            }
        }
        writer.write(new DossierPlan(id.value(), body, seal, sealed), target);
    }

    private Seal.SealedHead paperSeal(PaperId id, String body, int state) {
        Chain chain = Chain.paper(id.value());
        Seal.SealedHead head = anchors.seal(body, state, List.of(chain)).heads().get(chain);
        if (head == null) {
            throw Refusal.notFound("Im Stand " + state + " gab es diese Vorlage noch nicht; lassen Sie die Angabe weg, um"
                    + " den neuesten zu bekommen.");
        }
        return head;
    }
}
