package de.beschlusslauf.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.RecordedDerivation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a paper's life from its chain and its sessions': who did what and when, and why a day is the one it is. */
@Service
@Transactional(readOnly = true)
public class TimeLine {

    /** Tell what a body or the treasury decided on one text. */
    private static final Set<String> DECISIONS = Set.of("consultation.result-entered", "consultation.result-confirmed",
            "resolution.decided", "paper.overspendingDecided");

    private final Ledger ledger;
    private final LedgerRecords records;
    private final PaperSessions sessions;
    private final MeetingDirectory meetings;
    private final Pseudonyms pseudonyms;
    private final LastingNames names;
    private final Organizations organizations;
    private final EventSentences sentences;
    private final AppliedRules rules;

    TimeLine(Ledger ledger, LedgerRecords records, PaperSessions sessions, MeetingDirectory meetings, Pseudonyms pseudonyms,
            LastingNames names, Organizations organizations, EventSentences sentences, AppliedRules rules) {
        this.ledger = ledger;
        this.records = records;
        this.sessions = sessions;
        this.meetings = meetings;
        this.pseudonyms = pseudonyms;
        this.names = names;
        this.organizations = organizations;
        this.sentences = sentences;
        this.rules = rules;
    }

    /**
     * Everything that happened to the paper, and to its sessions while it stood there, oldest first. Of what was decided on a
     * text that the reader of the record may not see, only that it happened.
     */
    public List<TimeLineEntry> of(PaperRecord paper) {
        Set<String> readable = paper.texts().stream().map(text -> String.valueOf(text.number())).collect(Collectors.toSet());
        return of(paper.id(), paper.bodyId(), readable);
    }

    private List<TimeLineEntry> of(UUID paperId, String bodyId, Set<String> readable) {
        List<LedgerEntry> entries = new ArrayList<>(ledger.entries(Chain.paper(paperId)));
        entries.addAll(sessions.of(entries));
        entries.sort(Comparator.comparing(LedgerEntry::at));
        FactWords words = new FactWords(organizations.of(bodyId).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name)));
        Map<String, String> people = people(entries);
        Map<Chain, String> sessionNames = sessionNames(entries);
        Map<String, String> contents = records.find(entries.stream().map(LedgerEntry::factsByName)
                .filter(facts -> facts.containsKey("deadlineId")).map(TimeLine::record).filter(Objects::nonNull).toList());
        return entries.stream().map(entry -> {
            Map<String, Object> facts = entry.factsByName();
            boolean hidden = DECISIONS.contains(entry.event()) && isOther(text(facts, "textVersion"), readable);
            return new TimeLineEntry(entry.sequence(), sessionNames.get(entry.chain()), entry.at(), entry.event(),
                    hidden ? sentences.bare(entry.event()) : sentences.of(entry, words),
                    people.getOrDefault(entry.actor(), LastingNames.ERASED), hidden ? List.of() : rules.of(entry, bodyId),
                    why(contents.get(record(facts))), text(facts, "content"), entry.hash());
        }).toList();
    }

    private static boolean isOther(@Nullable String version, Set<String> readable) {
        return version != null && !readable.contains(version);
    }

    private Map<String, String> people(List<LedgerEntry> entries) {
        Map<String, String> userIds = new HashMap<>();
        entries.stream().map(LedgerEntry::actor).distinct()
                .forEach(actor -> pseudonyms.userId(actor).ifPresent(userId -> userIds.put(actor, userId)));
        Map<String, String> known = names.of(userIds.values());
        userIds.replaceAll((actor, userId) -> known.getOrDefault(userId, LastingNames.ERASED));
        return userIds;
    }

    /** "Rat 16.06.2021" by the session's chain. */
    private Map<Chain, String> sessionNames(List<LedgerEntry> entries) {
        return meetings.find(entries.stream().map(LedgerEntry::chain).filter(chain -> chain.kind().equals("meeting"))
                .distinct().map(chain -> new MeetingId(UUID.fromString(chain.id()))).toList()).values().stream()
                .collect(Collectors.toMap(session -> Chain.meeting(session.id().value()), Meeting::name));
    }

    /** As it was derived then, also for a day that has changed since; who set the length stands among the rules. */
    private static List<String> why(@Nullable String record) {
        return Stream.ofNullable(record).flatMap(content -> RecordedDerivation.of(content).stream())
                .map(Derivation::steps).flatMap(List::stream).toList();
    }

    private static @Nullable String record(Map<String, Object> facts) {
        return text(facts, "record");
    }

    private static @Nullable String text(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }
}
