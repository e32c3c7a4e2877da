package de.beschlusslauf.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.register.EventSentences;
import org.springframework.stereotype.Component;

/** The page that opens the dossier of a session: appointment, agenda, invitations, minutes with the results, in German. */
@Component
class SessionCover {

    private final EventSentences sentences;

    SessionCover(EventSentences sentences) {
        this.sentences = sentences;
    }

    String of(DossierPlan plan, Map<String, String> contents, List<Pseudonyms.Disclosure> people) {
        CoverFacts facts = new CoverFacts(plan, contents, people);
        Html page = new Html("Dossier zur " + Course.name(plan.subject(), facts).replaceAll(",$", ""));
        page.sentence(facts.town() + ", Stand " + plan.seal().anchor().number() + ", Eintrag " + plan.subject().head().sequence()
                + " der Sitzung.");
        page.sentence(CoverParts.WHAT_IT_IS);
        page.heading("Sitzung");
        page.table("Tag, Uhrzeit und Ort", List.of("Zeit", "Person", "Beginn", "Ort", "Grund"), either(facts, "meeting.planned",
                "meeting.moved").map(entry -> List.of(CoverFacts.moment(entry), facts.who(entry),
                        GermanDays.withTime(Instant.parse(CoverFacts.fact(entry, "startsAt"))),
                        CoverParts.written(facts, entry, "place"), CoverParts.written(facts, entry, "reason"))).toList());
        agendas(page, facts);
        page.heading("Einladungen");
        page.table("Einladung und Nachträge", List.of("Zeit", "Eingeladen von", "Fassung", "Zugestellt am", "Bekannt gemacht",
                "Begründung einer kürzeren Frist"), facts.ofSubject("meeting.invited").map(entry -> List.of(
                        CoverFacts.moment(entry), facts.who(entry), CoverFacts.fact(entry, "agendaVersion"),
                        day(CoverFacts.fact(entry, "deliveredOn")), notice(facts, entry),
                        CoverParts.written(facts, entry, "shortenedReason"))).toList());
        minutes(page, facts);
        CoverParts.deadlines(page, facts);
        page.heading("Verlauf");
        page.sentence("Alle Einträge der Sitzung, das Älteste zuerst. Die Rolle ist die, in der die Person zu dieser Zeit eingetragen"
                + " war.");
        page.table("Einträge der Protokollkette", List.of("Zeit", "Eintrag", "Person", "Was geschah"),
                new Course(plan, facts, sentences).rows());
        page.heading("Ketten");
        CoverParts.chains(page, plan);
        return page.toString();
    }

    /** Each version as it was printed. */
    private static void agendas(Html page, CoverFacts facts) {
        page.heading("Tagesordnung");
        either(facts, "agenda.fixed", "agenda.extended").filter(entry -> facts.content(entry).has("items")).forEach(entry ->
                page.table("Fassung " + CoverFacts.fact(entry, "version") + ", festgesetzt am " + CoverFacts.moment(entry) + " von "
                        + facts.who(entry), List.of("Nummer", "Titel", "Öffentlich"), lines(facts, entry).map(line -> List.of(
                                line.path("number").asText(), line.path("title").asText(),
                                line.path("publicItem").asBoolean() ? "ja" : "nein")).toList()));
        facts.ofSubject("agenda.extended").filter(entry -> !facts.content(entry).has("items")).forEach(entry ->
                page.sentence("Fassung " + CoverFacts.fact(entry, "version") + ", ergänzt am " + CoverFacts.moment(entry) + " von "
                        + facts.who(entry) + ": Welcher Punkt hinzukam, stand damals noch nicht im Eintrag; die Niederschrift und die"
                        + " Protokollkette der Vorlage nennen ihn."));
    }

    /** As they were written last; who signed them stands in the course. */
    private static void minutes(Html page, CoverFacts facts) {
        page.heading("Niederschrift");
        Optional<LedgerEntry> last = facts.ofSubject("minutes.written").reduce((first, second) -> second);
        if (last.isEmpty()) {
            page.sentence("Eine Niederschrift ist noch nicht geschrieben.");
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        either(facts, "agenda.fixed", "agenda.extended").flatMap(entry -> lines(facts, entry)).forEach(line ->
                names.put(line.path("itemId").asText(), line.path("number").asText() + " " + line.path("title").asText()));
        LedgerEntry entry = last.get();
        page.sentence("Geschrieben am " + CoverFacts.moment(entry) + " von " + facts.who(entry) + ".");
        page.table("Teilnahme", List.of("Anwesend", "Abwesend", "Andere", "Bemerkungen"), List.of(Stream.of("present", "absent",
                "others", "remarks").map(field -> CoverParts.written(facts, entry, field)).toList()));
        JsonNode texts = facts.content(entry).path("texts");
        texts.fieldNames().forEachRemaining(item -> names.putIfAbsent(item, "Punkt"));
        page.table("Verlauf und Ergebnisse", List.of("Punkt", "Text"), names.entrySet().stream()
                .filter(item -> texts.has(item.getKey()))
                .map(item -> List.of(item.getValue(), texts.path(item.getKey()).asText())).toList());
    }

    private static Stream<JsonNode> lines(CoverFacts facts, LedgerEntry entry) {
        return StreamSupport.stream(facts.content(entry).path("items").spliterator(), false);
    }

    private static Stream<LedgerEntry> either(CoverFacts facts, String one, String other) {
        return Stream.concat(facts.ofSubject(one), facts.ofSubject(other))
                .sorted((first, second) -> Long.compare(first.sequence(), second.sequence()));
    }

    private static String notice(CoverFacts facts, LedgerEntry entry) {
        String announced = CoverParts.written(facts, entry, "announcedOn");
        return announced.isEmpty() ? "nein" : day(announced) + ", " + CoverParts.written(facts, entry, "announcedIn");
    }

    private static String day(String text) {
        return text.isEmpty() ? "" : GermanDays.date(LocalDate.parse(text));
    }
}
