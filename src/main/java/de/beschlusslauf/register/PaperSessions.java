package de.beschlusslauf.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/** What happened to the sessions in which a paper stood, as far as it matters to the paper. */
@Component
class PaperSessions {

    private static final Set<String> MATTERS = Set.of("meeting.moved", "meeting.cancelled", "meeting.invited",
            "meeting.opened", "meeting.closed", "agenda.fixed", "minutes.signed", "minutes.countersigned",
            "minutes.published");

    private final Ledger ledger;

    PaperSessions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param entries the paper's own */
    List<LedgerEntry> of(Collection<LedgerEntry> entries) {
        return SessionStay.of(entries).stream().collect(Collectors.groupingBy(SessionStay::session)).entrySet().stream()
                .flatMap(session -> entries(session.getKey(), session.getValue()).stream()).toList();
    }

    private List<LedgerEntry> entries(UUID session, List<SessionStay> stays) {
        return ledger.entries(Chain.meeting(session)).stream().filter(entry -> MATTERS.contains(entry.event()))
                .filter(entry -> stays.stream().anyMatch(stay -> stay.spans(entry.at()))).toList();
    }
}
