package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The co-signatures of one paper: who is missing, who is asked, who has answered. Works on the aggregate's list. */
final class CoSigningRounds {

    private final List<CoSignature> signatures;

    CoSigningRounds(List<CoSignature> signatures) {
        this.signatures = signatures;
    }

    int last() {
        return signatures.stream().mapToInt(CoSignature::round).max().orElse(0);
    }

    /** Departments whose signature is missing or has fallen, in the order of their names. */
    List<String> missing(Map<String, Set<Section>> demanded, TextVersion now) {
        return demanded.entrySet().stream()
                .filter(demand -> signatures.stream().noneMatch(signature -> stands(signature, now)
                        && signature.department().equals(demand.getKey()) && signature.covers(demand.getValue())))
                .map(Map.Entry::getKey).sorted().toList();
    }

    /** Whether the department agreed to what is there now and has not returned the paper in a later round. */
    boolean stands(CoSignature signature, TextVersion now) {
        return signature.stands(now) && signatures.stream().noneMatch(later -> later.round() > signature.round()
                && later.department().equals(signature.department()) && later.decision() == CoSignDecision.RETURNED);
    }

    void ask(List<String> departments, Map<String, Set<Section>> demanded, TextVersion version,
            Instant at) {
        int round = last() + 1;
        departments.forEach(department -> signatures.add(
                new CoSignature(department, round, demanded.getOrDefault(department, Set.of()), version, at)));
    }

    void answer(String department, CoSignDecision decision, @Nullable String remark, String actor, Instant at) {
        CoSignature asked = signatures.stream()
                .filter(signature -> signature.round() == last() && signature.department().equals(department))
                .findFirst().orElseThrow(() -> new Refusal(
                        "Dieses Amt ist in der laufenden Runde nicht zur Mitzeichnung aufgefordert; bitte laden Sie die"
                        + " Aufgabenliste neu."));
        if (!asked.open()) {
            throw Refusal.conflict("Für dieses Amt wurde in dieser Runde schon geantwortet; bitte laden Sie die"
                    + " Aufgabenliste neu.");
        }
        if (!decision.isGivenByPerson()) {
            throw Refusal.of("decision", "Zustimmung durch Fristablauf kann niemand erklären; bitte wählen Sie eine Antwort"
                    + " aus der Liste.");
        }
        if (decision.needsReason() && remark == null) {
            throw Refusal.of("remark", decision == CoSignDecision.RETURNED
                    ? "Bitte begründen Sie die Rückgabe."
                    : "Bitte tragen Sie die Anmerkung ein oder zeichnen Sie ohne Anmerkung mit.");
        }
        asked.answer(decision, remark, actor, at);
    }

    /** @return departments that were asked before that moment, have not answered, need not and now agree by silence */
    List<String> agreeBySilence(Instant askedBefore, Predicate<String> mustAnswer, String rule, Instant at) {
        List<CoSignature> silent = current().stream().filter(each -> each.open() && each.askedBefore(askedBefore)
                && !mustAnswer.test(each.department())).toList();
        silent.forEach(each -> each.agreeBySilence(rule, at));
        return silent.stream().map(CoSignature::department).sorted().toList();
    }

    boolean complete() {
        return current().stream().noneMatch(CoSignature::open);
    }

    boolean returned() {
        return current().stream().anyMatch(signature -> signature.decision() == CoSignDecision.RETURNED);
    }

    boolean lapsed() {
        return current().stream().anyMatch(signature -> signature.decision() == CoSignDecision.BY_SILENCE);
    }

    private List<CoSignature> current() {
        return signatures.stream().filter(signature -> signature.round() == last()).toList();
    }
}
