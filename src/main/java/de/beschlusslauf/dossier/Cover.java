package de.beschlusslauf.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.register.EventSentences;
import org.springframework.stereotype.Component;

/** The page that opens the dossier of a paper: what the chains and their contents say, in German. */
@Component
class Cover {

    private final EventSentences sentences;

    Cover(EventSentences sentences) {
        this.sentences = sentences;
    }

    private static final List<String> CONCERNED = List.of("Zeit", "Stelle", "Person", "Entscheidung", "Bemerkung");

    String of(DossierPlan plan, Map<String, String> contents, List<Pseudonyms.Disclosure> people) {
        CoverFacts facts = new CoverFacts(plan, contents, people);
        List<LedgerEntry> texts = Stream.concat(facts.ofSubject("paper.submitted"), facts.ofSubject("paper.amended"))
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence())).toList();
        Html page = new Html("Dossier zur Vorlage " + reference(plan, facts));
        page.sentence(facts.town() + ", Stand " + plan.seal().anchor().number() + ", Eintrag "
                + plan.subject().head().sequence() + " der Vorlage.");
        page.sentence(CoverParts.WHAT_IT_IS);
        page.heading("Fassungen");
        texts.forEach(entry -> text(page, facts, entry));
        page.heading("Mitzeichnung und Freigabe");
        page.table("Mitzeichnungen", CONCERNED, facts.ofSubject("paper.coSignatureGiven").map(entry -> List.of(
                CoverFacts.moment(entry), facts.organization(CoverFacts.fact(entry, "department")), facts.who(entry),
                CoSignDecision.valueOf(CoverFacts.fact(entry, "decision")).label() + ", Fassung "
                        + CoverFacts.fact(entry, "textVersion"), CoverParts.written(facts, entry, "remark"))).toList());
        page.table("Abzeichnungen und Rückgaben", CONCERNED, plan.subject().entries().stream()
                .filter(entry -> entry.event().equals("paper.signedOff") || entry.event().equals("paper.returned"))
                .map(entry -> List.of(CoverFacts.moment(entry), Step.valueOf(CoverFacts.fact(entry, "step")).label(),
                        facts.who(entry), entry.event().equals("paper.returned") ? "zurückgegeben" : "abgezeichnet",
                        CoverParts.written(facts, entry, "reason"))).toList());
        page.heading("Beratung");
        page.table("Bestätigte Ergebnisse", List.of("Zeit", "Gremium", "Bestätigt von", "Beschlussart", "Abstimmung"),
                facts.ofSubject("consultation.result-confirmed").map(entry -> List.of(CoverFacts.moment(entry),
                        facts.organization(CoverFacts.fact(entry, "organizationId")), facts.who(entry),
                        Outcome.valueOf(CoverFacts.fact(entry, "outcome")).label() + ", Fassung "
                                + CoverFacts.fact(entry, "textVersion"), votes(entry))).toList());
        page.table("Beschlüsse", List.of("Zeit", "Gremium", "Teil", "Wortlaut"), facts.ofSubject("resolution.decided")
                .map(entry -> List.of(CoverFacts.moment(entry), facts.organization(CoverFacts.fact(entry, "decidedBy")),
                        CoverFacts.fact(entry, "partNumber"), CoverParts.written(facts, entry, "wording"))).toList());
        CoverParts.deadlines(page, facts);
        page.heading("Ausführung");
        page.table("Maßnahmen", List.of("Zeit", "Maßnahme", "Person", "Erläuterung"), plan.subject().entries().stream()
                .filter(entry -> facts.content(entry).has("ownerDepartment")).map(entry -> List.of(CoverFacts.moment(entry),
                        facts.content(entry).path("title").asText(), facts.who(entry),
                        facts.content(entry).path("change").path("reason").asText("").replace("null", ""))).toList());
        page.heading("Verlauf");
        page.sentence("Alle Einträge der Vorlage und ihrer Sitzungen, das Älteste zuerst. Die Rolle ist die, in der die Person zu"
                + " dieser Zeit eingetragen war.");
        page.table("Einträge der Protokollketten", List.of("Zeit", "Eintrag", "Person", "Was geschah"),
                new Course(plan, facts, sentences).rows());
        page.heading("Ketten und Dateien");
        CoverParts.chains(page, plan);
        page.table("Anlagen", List.of("Name", "Datei im Dossier"), contents.values().stream()
                .flatMap(content -> files(content).stream()).distinct().toList());
        return page.toString();
    }

    private static void text(Html page, CoverFacts facts, LedgerEntry entry) {
        JsonNode content = facts.content(entry).path("content");
        page.sentence("Fassung " + CoverFacts.fact(entry, "textVersion") + ", eingereicht am " + CoverFacts.moment(entry)
                + " von " + facts.who(entry) + ": " + content.path("subject").asText("(gelöscht)"));
        content.path("parts").forEach(part -> page.text("Beschlussteil " + part.path("number").asInt() + ": "
                + part.path("wording").asText()));
        if (content.hasNonNull("facts")) {
            page.text(content.path("facts").asText());
        }
    }

    private static String reference(DossierPlan plan, CoverFacts facts) {
        return plan.subject().entries().stream().map(entry -> CoverFacts.fact(entry, "reference"))
                .filter(each -> !each.isEmpty()).reduce("", (first, last) -> last);
    }

    private static String votes(LedgerEntry entry) {
        return CoverFacts.fact(entry, "yes").isEmpty() ? "keine" : "Ja " + CoverFacts.fact(entry, "yes") + ", Nein "
                + CoverFacts.fact(entry, "no") + ", Enthaltungen " + CoverFacts.fact(entry, "abstained") + ", anwesend "
                + CoverFacts.fact(entry, "present");
    }

    private static List<List<String>> files(String content) {
        List<List<String>> files = new ArrayList<>();
        CoverFacts.read(content).path("files").forEach(file -> files.add(List.of(file.path("name").asText(), "dateien/"
                + file.path("sha256").asText() + "."
                + DossierWriter.ending(file.path("name").asText()))));
        return files;
    }
}
