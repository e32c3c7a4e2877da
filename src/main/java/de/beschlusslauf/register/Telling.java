package de.beschlusslauf.register;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.RecordedDerivation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells entries of the ledger as people read them: in sentences, with names, rules and derivations. */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /** Instead of a sentence about what somebody has made unreadable. */
    private static final String UNREADABLE = "Dieser Eintrag oder sein Beleg lässt sich nicht lesen; jemand hat ihn verändert. „Diese Kette"
            + " jetzt prüfen“ nennt ihn.";

    private final LedgerRecords records;
    private final Pseudonyms pseudonyms;
    private final LastingNames names;
    private final Organizations organizations;
    private final EventSentences sentences;
    private final AppliedRules rules;

    Telling(LedgerRecords records, Pseudonyms pseudonyms, LastingNames names, Organizations organizations,
            EventSentences sentences, AppliedRules rules) {
        this.records = records;
        this.pseudonyms = pseudonyms;
        this.names = names;
        this.organizations = organizations;
        this.sentences = sentences;
        this.rules = rules;
    }

    /**
     * In the order of the entries.
     *
     * @param sessions what a session is called to whose chain an entry belongs; a chain that is missing is the reader's own
     * @param reasons whether what people stated as their reason is told, too
     */
    List<TimeLineEntry> of(Collection<LedgerEntry> entries, String bodyId, Map<Chain, String> sessions,
            boolean reasons) {
        FactWords words = new FactWords(organizations.of(bodyId).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name)));
        Map<String, String> people = people(entries.stream().map(LedgerEntry::actor).toList());
        Map<String, String> contents = records.find(entries.stream()
                .filter(entry -> entry.factsByName().containsKey("deadlineId") || reasons && StatedReason.mayHave(entry))
                .map(entry -> record(entry.factsByName())).filter(Objects::nonNull).toList());
        return entries.stream().map(entry -> {
            String who = people.getOrDefault(entry.actor(), LastingNames.ERASED);
            try {
                if (entry.isReadable()) {
                    return told(entry, sessions.get(entry.chain()), words, who, bodyId, contents.get(record(entry.factsByName())), reasons);
                }
            } catch (UncheckedIOException | IllegalArgumentException | ClassCastException unreadable) {
                LOG.warn("Entry {} of {} cannot be told", entry.sequence(), entry.chain(), unreadable);
            }
            return new TimeLineEntry(entry.sequence(), sessions.get(entry.chain()), entry.at(), entry.event(), UNREADABLE, who, List.of(),
                    List.of(), null, null, null, entry.hash());
        }).toList();
    }

    private TimeLineEntry told(LedgerEntry entry, @Nullable String session, FactWords words, String who, String bodyId,
            @Nullable String content, boolean reasons) {
        return new TimeLineEntry(entry.sequence(), session, entry.at(), entry.event(), sentences.of(entry, words), who,
                rules.of(entry, bodyId), why(content), reasons ? StatedReason.of(entry, content) : null,
                reasons ? StatedReason.about(entry, content) : null, text(entry.factsByName(), "content"), entry.hash());
    }

    /** Names by pseudonym; whoever has been erased is missing or called so. */
    Map<String, String> people(Collection<String> hashes) {
        Map<String, String> userIds = new HashMap<>();
        hashes.stream().distinct().forEach(hash -> pseudonyms.userId(hash).ifPresent(userId -> userIds.put(hash, userId)));
        Map<String, String> known = names.of(userIds.values());
        userIds.replaceAll((hash, userId) -> known.getOrDefault(userId, LastingNames.ERASED));
        return userIds;
    }

    /** As it was derived then, also for a day that has changed since; who set the length stands among the rules. */
    private static List<String> why(@Nullable String record) {
        return Stream.ofNullable(record).flatMap(content -> RecordedDerivation.of(content).stream())
                .map(Derivation::steps).flatMap(List::stream).toList();
    }

    private static @Nullable String record(Map<String, Object> facts) {
        return text(facts, "record");
    }

    static @Nullable String text(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }
}
