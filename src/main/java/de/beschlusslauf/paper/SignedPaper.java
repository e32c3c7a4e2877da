package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** How a paper is signed: desk by desk, and in between by all departments concerned, in rounds. */
@MappedSuperclass
abstract class SignedPaper extends PaperState {

    @Embedded
    @AttributeOverride(name = "claimedBy", column = @Column(name = "equality_claimed_by"))
    @AttributeOverride(name = "claimedAt", column = @Column(name = "equality_claimed_at"))
    @AttributeOverride(name = "reason", column = @Column(name = "equality_claim_reason"))
    private @Nullable EqualityClaim equalityClaim;

    /** What the equality officer said when she claimed the paper; null while she has not. */
    public @Nullable EqualityClaim equalityClaim() {
        return equalityClaim;
    }

    void claimForEquality(EqualityClaim claim) {
        require(equalityClaim == null, "Die Vorlage ist schon zur Angelegenheit der Gleichstellung erklärt; mehr ist nicht"
                + " zu tun.");
        require(status.precedesSignOff(), "Die Mitzeichnung ist vorbei (Stand: " + status.label() + "); bitte wenden Sie"
                + " sich an die Bürgermeisterin oder den Bürgermeister.");
        equalityClaim = claim;
    }

    /** Whether the person started the paper or wrote its present text, so that somebody else must sign it. */
    boolean isWrittenBy(String userId) {
        return userId.equals(author) || userId.equals(draftedBy);
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
        List<String> missing = rounds().missing(demanded, currentText());
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
     * The time to co-sign is over where silence is consent. The equality officer who has claimed the paper is waited for.
     *
     * @param askedBefore whoever was asked later had too little time, and keeps the task
     * @param equalityOffice her department
     * @param rule German: why silence is consent
     * @return departments that agree by silence now, by name; possibly none
     */
    List<String> agreeBySilence(Instant askedBefore, String equalityOffice, String rule, Instant at) {
        if (status != PaperStatus.CO_SIGNING) {
            return List.of();
        }
        List<String> silent = rounds().agreeBySilence(askedBefore,
                department -> equalityClaim != null && department.equals(equalityOffice), rule, at);
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
        return text().map(text -> rounds().missing(demanded, text)).orElse(List.of());
    }

    /** Whether the signature counts: what the department agreed to is there now, and it has not returned the paper since. */
    public boolean stands(CoSignature signature) {
        return text().filter(text -> rounds().stands(signature, text)).isPresent();
    }

    /** Sections that have changed since the department saw them; a signature may also have fallen because of a later return. */
    public List<Section> fallen(CoSignature signature) {
        return text().map(signature::fallen).orElse(List.of());
    }

    static void require(boolean allowed, String sentence) {
        if (!allowed) {
            throw Refusal.conflict(sentence);
        }
    }

    private CoSigningRounds rounds() {
        return new CoSigningRounds(coSignatures);
    }
}
