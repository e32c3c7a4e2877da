package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a paper's life from its chain: who did what and when, and why a day is the one it is. */
@Service
@Transactional(readOnly = true)
public class TimeLine {

    private static final String SYSTEM = "system";

    private final Ledger ledger;
    private final Pseudonyms pseudonyms;
    private final Persons persons;
    private final Organizations organizations;
    private final Deadlines deadlines;
    private final EventSentences sentences;

    TimeLine(Ledger ledger, Pseudonyms pseudonyms, Persons persons, Organizations organizations, Deadlines deadlines,
            EventSentences sentences) {
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
        this.persons = persons;
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.sentences = sentences;
    }

    /** Everything that happened to the paper, oldest first. */
    public List<TimeLineEntry> of(UUID paperId, String bodyId) {
        List<LedgerEntry> entries = ledger.entries(Chain.paper(paperId));
        FactWords words = new FactWords(organizations.of(bodyId).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name)));
        Map<String, String> people = people(entries);
        Map<UUID, Deadline> known = deadlines.all(entries.stream().map(TimeLine::deadline)
                        .filter(Objects::nonNull).distinct().map(DeadlineId::new).toList()).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        List<TimeLineEntry> line = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Map<String, Object> facts = entry.factsByName();
            line.add(new TimeLineEntry(entry.sequence(), entry.at(), entry.event(), sentences.of(entry, words),
                    people.getOrDefault(entry.actor(), "gelöschte Person"), rule(facts),
                    why(facts, known.get(deadline(entry))), text(facts, "content"), entry.hash()));
        }
        return line;
    }

    private Map<String, String> people(List<LedgerEntry> entries) {
        Map<String, String> userIds = new HashMap<>();
        entries.stream().map(LedgerEntry::actor).distinct()
                .forEach(actor -> pseudonyms.userId(actor).ifPresent(userId -> userIds.put(actor, userId)));
        Map<String, String> names = persons.displayNames(userIds.values());
        userIds.replaceAll((actor, userId) -> userId.equals(SYSTEM) ? "System" : names.getOrDefault(userId, userId));
        return userIds;
    }

    private static @Nullable UUID deadline(LedgerEntry entry) {
        String id = text(entry.factsByName(), "deadlineId");
        return id == null ? null : UUID.fromString(id);
    }

    private static @Nullable String rule(Map<String, Object> facts) {
        String rule = text(facts, "ruleId");
        return rule == null ? null : "Regel " + rule + ", Stand " + text(facts, "ruleVersion");
    }

    /** The derivation is kept for the day that holds now; an earlier day has its rule and version in the entry itself. */
    private static List<String> why(Map<String, Object> facts, @Nullable Deadline deadline) {
        String dueOn = text(facts, "dueOn");
        boolean same = deadline != null && dueOn != null && deadline.dueOn().equals(LocalDate.parse(dueOn))
                && deadline.derivation().ruleId().equals(text(facts, "ruleId"));
        return same ? deadline.derivation().sentences() : List.of();
    }

    private static @Nullable String text(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }
}
