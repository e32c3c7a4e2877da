package de.beschlusslauf.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.ledger.Json;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Writes a dossier, as docs/ledger-format.md describes it. */
@Component
class DossierWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final LedgerRecords records;
    private final Documents documents;
    private final Pseudonyms pseudonyms;
    private final ErasedSince since;
    private final Cover cover;
    private final SessionCover sessionCover;

    DossierWriter(LedgerRecords records, Documents documents, Pseudonyms pseudonyms, ErasedSince since,
            Cover cover, SessionCover sessionCover) {
        this.records = records;
        this.documents = documents;
        this.pseudonyms = pseudonyms;
        this.since = since;
        this.cover = cover;
        this.sessionCover = sessionCover;
    }

    /** @throws Refusal if something has been erased that the state still had; nothing has been written then */
    void write(DossierPlan plan, OutputStream target) throws IOException {
        Set<String> gone = plan.erased();
        Map<String, String> contents = contents(plan, gone);
        List<Pseudonyms.Disclosure> people = plan.actors().stream().filter(person -> !gone.contains(person))
                .map(pseudonyms::disclose).flatMap(each -> each.stream()).toList();
        since.refuse(plan);
        try (Archive archive = new Archive(target)) {
            archive.add("deckblatt.html", plan.subject().is("meeting") ? sessionCover.of(plan, contents, people)
                    : cover.of(plan, contents, people));
            archive.add("dossier.json", Json.canonical(Map.of("anchor", plan.seal().anchor().number(), "body", plan.bodyId(),
                    "chains", plan.chains().stream().map(DossierChain::described).toList(),
                    "erased", plan.records().stream().filter(gone::contains).toList(), "format", 1, plan.subject().chain().kind(),
                    plan.subject().chain().id())));
            archive.add("anker.json", plan.seal().anchor().content());
            archive.add("anker.sig", plan.seal().anchor().signature() + "\n");
            archive.add("schluessel.pem", plan.seal().publicKey());
            for (DossierChain chain : plan.chains()) {
                archive.add(chain.file(), chain.lines());
            }
            for (Map.Entry<String, String> content : contents.entrySet()) {
                archive.add("belege/" + content.getKey() + ".json", content.getValue());
            }
            for (String content : contents.values()) {
                addFiles(content, archive);
            }
            for (String model : models(plan)) {
                archive.add("modelle/" + model + ".xml", records.find(model).orElseThrow());
            }
            archive.add("personen.json", Json.canonical(Map.of("persons", people.stream().map(person -> Map.of("pseudonym",
                    person.pseudonym(), "salt", person.salt(), "userId", person.userId())).toList())));
            archive.add("inhalt.json", Json.canonical(Map.of("files", new TreeMap<>(archive.hashes()))));
        }
    }

    private Map<String, String> contents(DossierPlan plan, Set<String> gone) {
        Map<String, String> contents = new TreeMap<>();
        plan.records().stream().filter(hash -> !gone.contains(hash))
                .forEach(hash -> records.find(hash).ifPresent(content -> contents.put(hash, content)));
        return contents;
    }

    private void addFiles(String content, Archive archive) throws IOException {
        for (JsonNode file : MAPPER.readTree(content).path("files")) {
            String name = "dateien/" + file.path("sha256").asText() + "." + ending(file.path("name").asText());
            if (!archive.holds(name)) {
                FileId id = new FileId(UUID.fromString(file.path("id").isTextual() ? file.path("id").asText()
                        : file.path("id").path("value").asText()));
                archive.add(name, file.path("size").asLong(), () -> documents.open(id));
            }
        }
    }

    static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,5}") ? ending : "bin";
    }

    private static Set<String> models(DossierPlan plan) {
        Set<String> models = new TreeSet<>();
        plan.ofBody().entries().stream().filter(entry -> entry.event().equals(ModelVersions.EVENT))
                .forEach(entry -> ((Map<?, ?>) entry.factsByName().get("models")).values()
                        .forEach(hash -> models.add(hash.toString())));
        plan.withoutBody().map(entry -> entry.factsByName().get(RuleUse.FACT)).filter(Objects::nonNull)
                .forEach(uses -> ((List<?>) uses).forEach(use -> models.add(((Map<?, ?>) use).get("version").toString())));
        return models;
    }
}
