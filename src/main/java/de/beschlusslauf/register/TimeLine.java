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

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a paper's life from its chain and its sessions': who did what and when, and why a day is the one it is. */
@Service
@Transactional(readOnly = true)
public class TimeLine {

    private final Ledger ledger;
    private final PaperSessions sessions;
    private final MeetingDirectory meetings;
    private final Telling telling;

    TimeLine(Ledger ledger, PaperSessions sessions, MeetingDirectory meetings, Telling telling) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.meetings = meetings;
        this.telling = telling;
    }

    /**
     * Everything that happened to the paper, and to its sessions while it stood there, oldest first. What happened to a text that
     * the reader of the record may not see, and was decided on it, is left out, and the numbers do not tell that it is; what people
     * stated as their reason is for those only who see everything.
     */
    public List<TimeLineEntry> of(PaperRecord paper, Viewer viewer) {
        Set<String> readable = paper.texts().stream().map(text -> String.valueOf(text.number())).collect(Collectors.toSet());
        return of(paper.id(), paper.bodyId(), readable, viewer.everything());
    }

    /** The same of a paper whose rows cannot be read: all that its chains tell. For those only who see everything. */
    public List<TimeLineEntry> whole(UUID paperId, String bodyId) {
        Set<String> all = ledger.entries(Chain.paper(paperId)).stream().map(entry -> Telling.text(entry.factsByName(), "textVersion"))
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return of(paperId, bodyId, all, true);
    }

    private List<TimeLineEntry> of(UUID paperId, String bodyId, Set<String> readable, boolean reasons) {
        List<LedgerEntry> whole = ledger.entries(Chain.paper(paperId));
        List<LedgerEntry> entries = new ArrayList<>(whole);
        entries.removeIf(new HiddenCourse(whole, readable));
        Map<Long, Long> numbers = new HashMap<>();
        entries.forEach(entry -> numbers.put(entry.sequence(), numbers.size() + 1L));
        entries.addAll(sessions.of(entries));
        entries.sort(Comparator.comparing(LedgerEntry::at));
        return telling.of(entries, bodyId, sessionNames(entries), reasons).stream()
                .map(told -> told.session() == null ? told.numbered(numbers.getOrDefault(told.number(), told.number())) : told)
                .toList();
    }

    /** "Rat 16.06.2021" by the session's chain. */
    private Map<Chain, String> sessionNames(List<LedgerEntry> entries) {
        return meetings.find(entries.stream().map(LedgerEntry::chain).filter(chain -> chain.kind().equals("meeting"))
                .distinct().map(chain -> new MeetingId(UUID.fromString(chain.id()))).toList()).values().stream()
                .collect(Collectors.toMap(session -> Chain.meeting(session.id().value()), Meeting::name));
    }
}
