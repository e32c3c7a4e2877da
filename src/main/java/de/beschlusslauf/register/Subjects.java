package de.beschlusslauf.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what entries are about that hold only ids of it: what was read, who was registered, which models hold. */
@Component
class Subjects {

    private final PaperReader papers;
    private final MeetingDirectory meetings;
    private final Telling telling;

    Subjects(PaperReader papers, MeetingDirectory meetings, Telling telling) {
        this.papers = papers;
        this.meetings = meetings;
        this.telling = telling;
    }

    /** By number of the entry; entries that say everything in their sentence are missing. */
    Map<Long, List<Subject>> of(Collection<LedgerEntry> entries, String bodyId) {
        Map<Long, List<Subject>> subjects = new HashMap<>();
        Map<String, Subject> read = named(entries.stream().flatMap(Subjects::ids).collect(Collectors.toSet()), bodyId);
        Map<String, String> people = telling.people(entries.stream().map(LedgerEntry::factsByName)
                .map(facts -> Telling.text(facts, "person")).flatMap(Stream::ofNullable).toList());
        for (LedgerEntry entry : entries) {
            List<Subject> found = switch (entry.event()) {
                case "access.read" -> ids(entry).filter(id -> !id.equals(bodyId)).map(read::get).toList();
                case "person.registered", "administrator.appointed", "administrator.dismissed", "password.set" ->
                    List.of(Subject.of(people.getOrDefault(Telling.text(entry.factsByName(), "person"), LastingNames.ERASED)));
                case "models.deployed" -> models(entry);
                default -> List.of();
            };
            subjects.put(entry.sequence(), found);
        }
        return subjects;
    }

    /** What the municipality's things are called, by id. */
    Map<String, Subject> named(Set<String> ids, String bodyId) {
        Map<String, Subject> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Subject.of("Kennung " + id)));
        List<UUID> keys = ids.stream().map(Subjects::key).flatMap(Stream::ofNullable).toList();
        papers.summaries(keys.stream().map(PaperId::new).toList()).values().stream()
                .filter(paper -> paper.bodyId().equals(bodyId)).map(Subject::of)
                .forEach(subject -> found.put(String.valueOf(subject.paper()), subject));
        meetings.find(keys.stream().map(MeetingId::new).toList()).values().stream()
                .filter(session -> session.bodyId().equals(bodyId)).map(Subject::of)
                .forEach(subject -> found.put(String.valueOf(subject.session()), subject));
        return found;
    }

    /** Null if it is no UUID, like the short name of a municipality. */
    static @Nullable UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Stream<String> ids(LedgerEntry entry) {
        return entry.factsByName().get("ids") instanceof Collection<?> ids ? ids.stream().map(Object::toString) : Stream.of();
    }

    /** Names of files and versions, as a dossier has them: "consultation.bpmn, Fassung 3". */
    private static List<Subject> models(LedgerEntry entry) {
        return entry.factsByName().get("models") instanceof Map<?, ?> models
                ? models.keySet().stream().map(name -> name.toString().replaceFirst(" v(\\d+).*", ", Fassung $1")).sorted()
                        .map(Subject::of).toList() : List.of();
    }
}
