package de.beschlusslauf.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

import de.beschlusslauf.ledger.Anchors;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Seal;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes dossiers. A state is named by the number of an anchor, which fixes where every chain ends. */
@Service
public class Dossiers {

    private final PaperReader papers;
    private final MeetingDirectory meetings;
    private final Ledger ledger;
    private final Anchors anchors;
    private final ModelVersions models;
    private final DossierWriter writer;
    private final ErasedSince since;
    private final TransactionOperations transaction;

    Dossiers(PaperReader papers, MeetingDirectory meetings, Ledger ledger, Anchors anchors, ModelVersions models,
            DossierWriter writer, ErasedSince since, TransactionOperations transaction) {
        this.papers = papers;
        this.meetings = meetings;
        this.ledger = ledger;
        this.anchors = anchors;
        this.models = models;
        this.writer = writer;
        this.since = since;
        this.transaction = transaction;
    }

    /**
     * The first state that holds everything known now; asking again gives the same until something is added.
     *
     * @param subject chain of a paper or a session
     * @throws Refusal if there is no such paper or session, or no key to seal with
     */
    public int state(Chain subject) {
        String body = body(subject);
        transaction.executeWithoutResult(status -> models.note(body));
        Integer number = transaction.execute(status -> anchors.covering(body,
                DossierChains.of(subject, body, ledger.entries(subject))));
        return number == null ? 0 : number;
    }

    /**
     * @throws Refusal if there is no such state, if nothing of the subject was known in it, or if something in it has been erased
     *     since; the sentence names the first state after it that can be had
     */
    public void require(Chain subject, int state) {
        int first = state;
        for (OptionalInt next = next(subject, first); next.isPresent(); next = next(subject, first)) {
            first = next.getAsInt() == ErasedSince.NOT_SEALED ? state(subject) : next.getAsInt();
        }
        if (first != state) {
            throw ErasedSince.refusal(state, first);
        }
    }

    private OptionalInt next(Chain subject, int state) {
        return Objects.requireNonNull(transaction.execute(status -> since.firstState(plan(subject, state))));
    }

    /**
     * Writes the dossier in pieces; memory holds the subject's chains, never a file.
     *
     * @throws Refusal as {@link #require}, also if something is erased in this very moment; nothing has been written then
     */
    @Transactional(readOnly = true)
    public void write(Chain subject, int state, OutputStream target) throws IOException {
        writer.write(plan(subject, state), target);
    }

    private DossierPlan plan(Chain subject, int state) {
        String body = body(subject);
        List<Chain> chains = DossierChains.of(subject, body, ledger.entries(subject, end(subject, body, state).sequence()));
        Seal seal = anchors.seal(body, state, chains);
        List<DossierChain> sealed = new ArrayList<>();
        for (Chain each : chains) {
            Seal.SealedHead end = seal.heads().get(each);
            if (end != null) {
                sealed.add(new DossierChain(each, end, ledger.entries(each, end.sequence())));
            }
        }
        return new DossierPlan(body, seal, sealed);
    }

    private String body(Chain subject) {
        UUID id = UUID.fromString(subject.id());
        return subject.kind().equals("paper") ? papers.summary(new PaperId(id)).bodyId()
                : meetings.require(new MeetingId(id)).bodyId();
    }

    private Seal.SealedHead end(Chain subject, String body, int state) {
        Seal.SealedHead head = anchors.seal(body, state, List.of(subject)).heads().get(subject);
        if (head == null) {
            throw Refusal.notFound("Im Stand " + state + " gab es diese " + (subject.kind().equals("paper") ? "Vorlage" : "Sitzung")
                    + " noch nicht; lassen Sie die Angabe weg, um den neuesten zu bekommen.");
        }
        return head;
    }
}
