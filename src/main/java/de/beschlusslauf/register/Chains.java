package de.beschlusslauf.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chains of a municipality besides those of its papers, newest entry first. Whoever calls has checked who may. */
@Service
@Transactional(readOnly = true)
public class Chains {

    /** Entries of a full page. */
    public static final int SIZE = 50;

    private final Ledger ledger;
    private final AccessLog reads;
    private final MeetingDirectory meetings;
    private final Telling telling;
    private final Subjects subjects;

    Chains(Ledger ledger, AccessLog reads, MeetingDirectory meetings, Telling telling, Subjects subjects) {
        this.ledger = ledger;
        this.reads = reads;
        this.meetings = meetings;
        this.telling = telling;
        this.subjects = subjects;
    }

    /**
     * One page of a chain.
     *
     * @param subjects what the entries are about, by their numbers
     * @param next number before which the next page begins; null if there are no earlier entries
     */
    public record Part(List<TimeLineEntry> entries, Map<Long, List<Subject>> subjects, @Nullable Long next) {

        /** The same without what people stated as their reason. */
        public Part withoutReasons() {
            return new Part(entries.stream().map(TimeLineEntry::withoutReason).toList(), subjects, next);
        }
    }

    /**
     * @param kind as {@link ChainKind#address()} writes it
     * @param bodyId municipality whose chains the reader may see
     * @throws Refusal not found, if the municipality has no such chain
     */
    public TownChain require(String kind, String id, String bodyId) {
        ChainKind known = ChainKind.of(kind).orElseThrow(Chains::unknown);
        if (known == ChainKind.SESSION) {
            Meeting session = Optional.ofNullable(Subjects.key(id)).flatMap(key -> meetings.find(new MeetingId(key)))
                    .filter(each -> each.bodyId().equals(bodyId)).orElseThrow(Chains::unknown);
            return new TownChain(known, session.id().value().toString(), bodyId, session);
        }
        if (!id.equals(bodyId)) {
            throw unknown();
        }
        return new TownChain(known, id, bodyId, null);
    }

    /** The newest entry; empty while there is none. */
    public Optional<LedgerEntry> newest(TownChain chain) {
        return ledger.latest(chain.chain(), Long.MAX_VALUE, 1).stream().findFirst();
    }

    /**
     * What people stated as their reason stands in a session's chain only, and only for those who deal with its non-public part.
     *
     * @param before number of an entry; null for the newest
     * @param read only reads of that object; null for every entry, and in every other chain
     */
    public Part page(TownChain chain, @Nullable Long before, @Nullable UUID read) {
        long end = before == null ? Long.MAX_VALUE : before;
        List<LedgerEntry> found = read == null ? ledger.latest(chain.chain(), end, SIZE + 1)
                : reads.of(chain.bodyId(), read, end, SIZE + 1);
        List<LedgerEntry> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new Part(telling.of(shown, chain.bodyId(), Map.of(), chain.session() != null), subjects.of(shown, chain.bodyId()),
                found.size() > SIZE ? shown.get(SIZE - 1).sequence() : null);
    }

    /** What a thing of the municipality is called of which somebody asks who read it. */
    public Subject named(UUID id, String bodyId) {
        String key = id.toString();
        return subjects.named(Set.of(key), bodyId).getOrDefault(key, Subject.of(key));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Diese Kette gibt es in Ihrer Kommune nicht; bitte wählen Sie eine aus der Liste der"
                + " Protokollketten.");
    }
}
