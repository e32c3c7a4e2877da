package de.beschlusslauf.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.RecordedDerivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Pseudonyms;

/** Entries with what they speak of and who made them, all of it from the dossier itself and nothing from elsewhere. */
final class CoverFacts {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMAN);

    private final DossierPlan plan;
    private final Map<String, String> contents;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> organizations = new HashMap<>();
    private String town;

    CoverFacts(DossierPlan plan, Map<String, String> contents, List<Pseudonyms.Disclosure> disclosed) {
        this.plan = plan;
        this.contents = contents;
        this.town = plan.bodyId();
        disclosed.forEach(person -> people.put(person.pseudonym(),
                person.userId().equals("system") ? "System" : person.userId()));
        for (LedgerEntry entry : plan.ofBody().entries()) {
            JsonNode content = content(entry);
            if (content.has("name")) {
                people.put(fact(entry, "person"), content.path("name").asText());
            }
            if (content.has("profile")) {
                JsonNode profile = read(content.path("profile").asText());
                town = profile.path("name").asText(plan.bodyId());
                profile.path("organizations").forEach(each -> organizations.put(each.path("id").asText(),
                        each.path("name").asText()));
            }
        }
    }

    String town() {
        return town;
    }

    /** Entries with that name in the chain of the paper or session. */
    Stream<LedgerEntry> ofSubject(String event) {
        return plan.subject().entries().stream().filter(entry -> entry.event().equals(event));
    }

    JsonNode content(LedgerEntry entry) {
        String content = contents.get(fact(entry, "record"));
        return content == null ? MissingNode.getInstance() : read(content);
    }

    /** How the day in it was found; empty if it is about none. */
    Optional<Derivation> derivation(LedgerEntry entry) {
        return Optional.ofNullable(contents.get(fact(entry, "record"))).flatMap(RecordedDerivation::of);
    }

    /** Empty if there is no such fact. */
    static String fact(LedgerEntry entry, String name) {
        Object value = entry.factsByName().get(name);
        return value == null ? "" : value.toString();
    }

    String who(LedgerEntry entry) {
        return people.getOrDefault(entry.actor(), "gelöschte Person");
    }

    String organization(String id) {
        return organizations.getOrDefault(id, id);
    }

    /** Names by id. */
    Map<String, String> organizations() {
        return organizations;
    }

    static String moment(LedgerEntry entry) {
        return moment(entry.at());
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Zones.BERLIN));
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
