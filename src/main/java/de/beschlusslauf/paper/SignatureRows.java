package de.beschlusslauf.paper;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.jspecify.annotations.Nullable;

/** Compares who signed a paper inside the administration with what its chain says of that. */
final class SignatureRows {

    private static final Map<String, String> WORDS = Map.of("step", "Die Stelle", "verdict", "Die Entscheidung", "decision",
            "Die Entscheidung", "reason", "Der Grund", "remark", "Die Bemerkung", "textVersion", "Die gesehene Fassung", "department",
            "Das Amt");

    private static final String MOMENT = "Der Zeitpunkt der Mitzeichnung";

    private final Paper paper;
    private final Said said;

    SignatureRows(Paper paper, Said said) {
        this.paper = paper;
        this.said = said;
    }

    void check() {
        desks();
        coSignatures();
    }

    /** One row for each entry, in the same order. */
    private void desks() {
        Deque<SignOff> rows = new ArrayDeque<>(paper.signOffs().stream().sorted(Comparator.comparing(SignOff::signedAt)).toList());
        for (SaidEntry entry : said.of("paper.signedOff", "paper.returned", "paper.released")) {
            SignOff row = rows.poll();
            if (row == null) {
                entry.gone("Die Unterschrift");
                continue;
            }
            boolean released = entry.event().equals("paper.released");
            Map<String, Object> facts = new HashMap<>(Map.of("textVersion", row.textVersion()));
            if (!released) {
                facts.put("step", row.step());
            }
            entry.facts(facts, WORDS);
            if ((released || entry.event().equals("paper.signedOff")) != (row.verdict() == Verdict.APPROVED)) {
                entry.differs("Die Entscheidung");
            }
            entry.record(new Releasing.Desk(row.step(), row.verdict(), row.reason()), WORDS);
            entry.by(row.actor());
            entry.at(row.signedAt(), "Der Zeitpunkt der Unterschrift");
        }
        rows.forEach(row -> said.unspoken("Eine Unterschrift"));
    }

    /** Those of a department were answered round by round. */
    private void coSignatures() {
        Map<String, Deque<CoSignature>> rows = new HashMap<>();
        paper.coSignatures().stream().filter(row -> !row.open()).sorted(Comparator.comparingInt(CoSignature::round))
                .forEach(row -> rows.computeIfAbsent(row.department(), department -> new ArrayDeque<>()).add(row));
        for (SaidEntry entry : said.of("paper.coSignatureGiven", "paper.coSignedBySilence")) {
            for (String department : departments(entry)) {
                CoSignature row = rows.getOrDefault(department, new ArrayDeque<>()).poll();
                if (row == null) {
                    entry.gone("Die Mitzeichnung");
                } else if (entry.event().equals("paper.coSignatureGiven")) {
                    entry.facts(Map.of("decision", row.decision() == null ? "" : row.decision(), "textVersion", row.textVersion()), WORDS);
                    entry.record(new Signature(department, row.decision(), row.remark(), row.textVersion()), WORDS);
                    entry.by(row.signer());
                    entry.at(row.signedAt(), MOMENT);
                } else if (row.decision() != CoSignDecision.BY_SILENCE || row.signer() != null) {
                    entry.differs("Die Entscheidung");
                } else {
                    entry.at(row.signedAt(), MOMENT);
                }
            }
        }
        rows.values().stream().flatMap(Collection::stream).forEach(row -> said.unspoken("Eine Mitzeichnung"));
    }

    private static List<String> departments(SaidEntry entry) {
        return entry.event().equals("paper.coSignatureGiven") ? List.of(entry.fact("department")) : entry.values("departments");
    }

    /** Of what {@link CoSigning} writes, what a row keeps: the hashes stand with the text. */
    private record Signature(String department, @Nullable CoSignDecision decision, @Nullable String remark, int textVersion) {
    }
}
