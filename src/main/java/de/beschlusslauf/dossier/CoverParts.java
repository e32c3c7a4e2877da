package de.beschlusslauf.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.ledger.LedgerEntry;

/** What the covers of papers and of sessions have in common. */
final class CoverParts {

    static final String WHAT_IT_IS = "Diese Seite fasst zusammen, was die Protokollketten und die Belege dieses Dossiers enthalten. Ob sie"
            + " unverändert sind und aus dieser Anwendung stammen, prüft der Befehl „java VerifyDossier.java Dossier.zip FINGERABDRUCK“;"
            + " den Fingerabdruck des Siegelschlüssels nennt die Systembetreuung auf anderem Weg. Geprüft werden Ketten und Belege, nicht"
            + " diese Lesehilfe.";

    private CoverParts() {
    }

    static void deadlines(Html page, CoverFacts facts) {
        page.heading("Fristen");
        page.table("Fristen und wie sie berechnet sind", List.of("Zeit", "Frist", "Tag", "Warum dieser Tag"),
                Stream.concat(facts.ofSubject("deadline.set"), facts.ofSubject("deadline.moved"))
                        .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                        .flatMap(entry -> facts.derivation(entry).stream()
                                .map(derivation -> deadline(facts, entry, derivation))).toList());
    }

    static void chains(Html page, DossierPlan plan) {
        page.table("Protokollketten", List.of("Kette", "Einträge", "Prüfsumme des letzten Eintrags"), plan.chains().stream()
                .map(chain -> List.of(chain.chain().toString(), String.valueOf(chain.head().sequence()),
                        chain.head().hash())).toList());
    }

    /** Empty if the record is erased or has no such text. */
    static String written(CoverFacts facts, LedgerEntry entry, String field) {
        JsonNode text = facts.content(entry).path(field);
        return text.isTextual() ? text.asText() : "";
    }

    private static List<String> deadline(CoverFacts facts, LedgerEntry entry, Derivation derivation) {
        String why = String.join(" ", derivation.sentences());
        String reason = written(facts, entry, "reason");
        return List.of(CoverFacts.moment(entry), DeadlineKind.valueOf(CoverFacts.fact(entry, "kind")).label(),
                GermanDays.date(LocalDate.parse(CoverFacts.fact(entry, "dueOn"))),
                reason.isEmpty() ? why : why + " Grund: " + reason);
    }
}
