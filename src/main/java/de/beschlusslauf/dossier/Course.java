package de.beschlusslauf.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.register.EventSentences;
import de.beschlusslauf.security.Roles;

/** What happened to the paper and in its sessions, a line for each entry, told from the dossier alone. */
final class Course {

    private final DossierPlan plan;
    private final CoverFacts facts;
    private final EventSentences sentences;
    private final Map<String, List<LedgerEntry>> registrations;
    private final Map<Chain, String> names;

    Course(DossierPlan plan, CoverFacts facts, EventSentences sentences) {
        this.plan = plan;
        this.facts = facts;
        this.sentences = sentences;
        this.registrations = plan.ofBody().entries().stream().filter(entry -> entry.event().equals("person.registered"))
                .collect(Collectors.groupingBy(entry -> CoverFacts.fact(entry, "person")));
        this.names = plan.chains().stream().collect(Collectors.toMap(DossierChain::chain,
                chain -> name(chain, facts)));
    }

    /** Moment, entry, person with role, sentence; oldest first, of the same moment the paper's own first. */
    List<List<String>> rows() {
        return plan.withoutBody().sorted(Comparator.comparing(LedgerEntry::at)).map(entry -> List.of(
                CoverFacts.moment(entry), names.get(entry.chain()) + " " + entry.sequence(), who(entry),
                sentences.of(entry, facts.organizations()))).toList();
    }

    private String who(LedgerEntry entry) {
        String roles = roles(entry);
        return facts.who(entry) + (roles.isEmpty() ? "" : " (" + roles + ")");
    }

    /** As the person was registered then; whoever was registered only later had no other role before. */
    private String roles(LedgerEntry entry) {
        List<LedgerEntry> known = registrations.getOrDefault(entry.actor(), List.of());
        return known.stream().filter(each -> !each.at().isAfter(entry.at())).reduce((first, last) -> last)
                .or(() -> known.stream().findFirst()).map(each -> each.factsByName().get("roles"))
                .map(roles -> ((Collection<?>) roles).stream().map(role -> Roles.label(role.toString()))
                        .collect(Collectors.joining(", "))).orElse("");
    }

    /** "Vorlage", or "Sitzung Rat 16.06.2021," as it was called at last; by its day if the records with its name are erased. */
    static String name(DossierChain chain, CoverFacts facts) {
        if (!chain.is("meeting")) {
            return "Vorlage";
        }
        return "Sitzung " + last(chain.entries().stream().map(entry -> facts.content(entry).path("name").asText()))
                .or(() -> last(chain.entries().stream().map(entry -> CoverFacts.fact(entry, "startsAt")))
                        .map(start -> "vom " + GermanDays.date(Zones.dayOf(Instant.parse(start))) + " (Name gelöscht)"))
                .orElse("(Name gelöscht)") + ",";
    }

    private static Optional<String> last(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).reduce((first, last) -> last);
    }
}
