package de.beschlusslauf.register;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    private static final Set<String> MATTERS = Set.of("meeting.moved", "meeting.split", "meeting.cancelled",
            "meeting.invited", "meeting.opened", "meeting.closed", "agenda.fixed", "minutes.signed", "minutes.countersigned",
            "minutes.published");

    /** Concern the paper if they name its station. */
    private static final Set<String> ADMISSIONS = Set.of("agenda-item.added", "agenda.extended");

    private final Ledger ledger;

    PaperSessions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param entries the paper's own */
    List<LedgerEntry> of(Collection<LedgerEntry> entries) {
        Set<Object> stations = entries.stream().filter(entry -> entry.event().equals("consultation.scheduled"))
                .map(entry -> entry.factsByName().get("consultationId")).filter(Objects::nonNull).collect(Collectors.toSet());
        return SessionStay.of(entries).stream().collect(Collectors.groupingBy(SessionStay::session)).entrySet().stream()
                .flatMap(session -> entries(session.getKey(), session.getValue(), stations).stream()).toList();
    }

    private List<LedgerEntry> entries(UUID session, List<SessionStay> stays, Set<Object> stations) {
        return ledger.entries(Chain.meeting(session)).stream().filter(entry -> admits(entry, stations)
                || MATTERS.contains(entry.event()) && stays.stream().anyMatch(stay -> stay.spans(entry.at()))).toList();
    }

    /** It came onto the agenda after the regular time, which is told even though the stay begins with it. */
    private static boolean admits(LedgerEntry entry, Set<Object> stations) {
        return ADMISSIONS.contains(entry.event()) && stations.contains(entry.factsByName().get("consultationId"))
                && !Boolean.FALSE.equals(entry.factsByName().get("late"));
    }
}
