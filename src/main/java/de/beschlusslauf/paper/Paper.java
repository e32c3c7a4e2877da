package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A paper (Vorlage) from its first draft to its archive: what it says in versions, who signed what, where it stands.
 * Its guards say whether a step is allowed; the models say when it is due.
 */
@Entity
public class Paper extends PaperState {

    /** A paper exists; its life begins. */
    public record Created(PaperId paperId, String bodyId, String reference, @Nullable PaperId parentId) {
    }

    /** A paper got its number, or another one than its draft number. */
    public record Numbered(PaperId paperId, String oldReference, String newReference) {
    }

    /** A paper has a new text version. */
    public record TextChanged(PaperId paperId, int version) {
    }

    /** A paper's subject changed, so that whatever shows it is out of date. */
    public record Retitled(PaperId paperId) {
    }

    /** Departments that had not answered in time agreed by their silence; nobody is asked any more. */
    public record CoSigningLapsed(PaperId paperId) {
    }

    /** A paper left the administration and goes to the bodies. */
    public record Released(PaperId paperId) {
    }

    /** A paper has run its life; what waited for it may go on. */
    public record Closed(PaperId paperId, PaperStatus status) {
    }

    /** A paper was withdrawn; whatever runs for it ends. */
    public record Withdrawn(PaperId paperId, String actor) {
    }

    Paper(CreatePaper order, String reference, boolean numbered, String author, Instant at) {
        Content content = order.content();
        this.id = PaperId.random();
        this.bodyId = order.bodyId();
        this.kind = order.kind();
        this.reference = reference;
        this.numbered = numbered;
        this.subject = Texts.normal(content == null ? order.subject() : content.subject());
        ContentRules.checkSubject(this.subject);
        this.leadDepartment = order.leadDepartment();
        this.author = author;
        this.parentId = order.parentId();
        this.targetDay = order.targetDay();
        this.createdAt = at;
        if (content != null) {
            write(content, author, at);
        }
    }

    @SuppressWarnings("NullAway")
    protected Paper() {
    }

    /** Takes the author's text and hands the paper to the head; says whether the content changed. */
    boolean revise(Revision revision, String actor, Instant at) {
        require(status == PaperStatus.DRAFT || status == PaperStatus.RETURNED, "Die Vorlage wird gerade nicht"
                + " bearbeitet (Stand: " + status.label() + "); ändern können Sie sie erst nach einer Rückgabe.");
        additionalCoSigners = new ArrayList<>(revision.additionalCoSigners());
        if (!Objects.equals(targetDay, revision.targetDay())) {
            targetDay = revision.targetDay();
            targetMeeting = null;
        }
        neededBy = revision.neededBy();
        matter = revision.matter();
        draftedBy = actor;
        status = PaperStatus.AT_LEAD_DEPARTMENT;
        return write(revision.content(), actor, at);
    }

    /** The session for which the paper is drafted has another day, or its papers go to another session. */
    void meantFor(LocalDate day, UUID meetingId) {
        targetDay = day;
        targetMeeting = meetingId;
    }

    /** A body changed the resolution during deliberation. */
    boolean amend(List<ResolutionPart> parts, String actor, Instant at) {
        require(status.phase() == PaperStatus.Phase.DELIBERATION || status.phase() == PaperStatus.Phase.EXECUTION,
                "Ein Gremium kann diese Vorlage nicht ändern (Stand: " + status.label() + ").");
        return write(content().withParts(parts), actor, at);
    }

    private boolean write(Content content, String actor, Instant at) {
        ContentRules.check(content);
        if (kind == PaperKind.REPORT && !content.parts().isEmpty()) {
            throw Refusal.of("parts", "Eine Berichts- oder Mitteilungsvorlage hat keinen Beschlussvorschlag; bitte"
                    + " entfernen Sie die Beschlussteile.");
        }
        Optional<TextVersion> before = text();
        if (before.isPresent() && before.get().hashes().equals(SectionHashes.of(content))) {
            return false;
        }
        subject = content.subject();
        texts.add(new TextVersion(texts.size() + 1, content, actor, at));
        return true;
    }

    void signOff(Step step, Verdict verdict, @Nullable String reason, boolean withBoard, String actor, Instant at) {
        require(status == step.waiting(), "Die Vorlage liegt nicht mehr hier (Stand: " + status.label()
                + "); bitte laden Sie die Aufgabenliste neu.");
        if (step.needsSecondPerson() && isWrittenBy(actor)) {
            throw Refusal.forbidden("Die eigene Vorlage darf man nicht selbst freigeben oder abzeichnen; bitte lassen"
                    + " Sie eine andere berechtigte Person entscheiden.");
        }
        if (verdict == Verdict.RETURNED && reason == null) {
            throw Refusal.of("reason", "Bitte begründen Sie die Rückgabe.");
        }
        signOffs.add(new SignOff(step, verdict, reason, currentText(), actor, at));
        status = verdict == Verdict.RETURNED ? PaperStatus.RETURNED : step.next(withBoard);
    }

    /** Asks everybody whose signature is missing or has fallen; goes on to the deputy if nobody is. */
    List<String> openRound(Map<String, Set<Section>> demanded, Instant at) {
        require(status == PaperStatus.CO_SIGNING, "Die Vorlage ist nicht in der Mitzeichnung (Stand: "
                + status.label() + ").");
        List<String> missing = rounds().missing(demanded, currentText().hashes());
        if (missing.isEmpty()) {
            status = PaperStatus.AT_DEPUTY;
        } else {
            rounds().ask(missing, demanded, currentText(), at);
        }
        return missing;
    }

    void coSign(String department, CoSignDecision decision, @Nullable String remark, String actor, Instant at) {
        require(status == PaperStatus.CO_SIGNING, "Die Mitzeichnung ist beendet (Stand: " + status.label()
                + "); bitte laden Sie die Aufgabenliste neu.");
        if (isWrittenBy(actor)) {
            throw Refusal.forbidden("Die eigene Vorlage darf man nicht selbst mitzeichnen; bitte lassen Sie eine"
                    + " andere berechtigte Person mitzeichnen.");
        }
        rounds().answer(department, decision, remark, actor, at);
        closeRound();
    }

    /**
     * The time to co-sign is over where silence is consent.
     *
     * @param askedBefore whoever was asked later had too little time, and keeps the task
     * @param rule German: why silence is consent
     * @return departments that agree by silence now, by name; possibly none
     */
    List<String> agreeBySilence(Instant askedBefore, String rule, Instant at) {
        if (status != PaperStatus.CO_SIGNING) {
            return List.of();
        }
        List<String> silent = rounds().agreeBySilence(askedBefore, rule, at);
        closeRound();
        return silent;
    }

    /** Whether the last round ended with consent by silence. */
    boolean lastRoundLapsed() {
        return rounds().lapsed();
    }

    private void closeRound() {
        if (rounds().complete() && rounds().returned()) {
            status = PaperStatus.RETURNED;
        }
    }

    List<String> missingSignatures(Map<String, Set<Section>> demanded) {
        return text().map(text -> rounds().missing(demanded, text.hashes())).orElse(List.of());
    }

    void number(String given) {
        require(!numbered, "Die Vorlage hat schon eine Nummer: " + reference + ".");
        reference = given;
        numbered = true;
    }

    void withdraw(String reason) {
        require(!status.ended(), "Die Vorlage ist schon abgeschlossen (Stand: " + status.label()
                + ") und kann nicht mehr zurückgezogen werden.");
        status = PaperStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    /** Another module reports progress. @return whether anything changed */
    boolean progress(PaperStatus next) {
        if (next == status) {
            return false;
        }
        require(status.mayBecome(next), "Die Vorlage kann von „" + status.label() + "“ nicht auf „" + next.label()
                + "“ wechseln.");
        status = next;
        return true;
    }

    private static void require(boolean allowed, String sentence) {
        if (!allowed) {
            throw Refusal.conflict(sentence);
        }
    }

    private CoSigningRounds rounds() {
        return new CoSigningRounds(coSignatures);
    }
}
