package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.SilenceRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes silence at the end of co-signing as consent where the profile of the municipality says so, and nowhere else. Such
 * a signature names no person; like any other it falls when what it stands on changes.
 */
@Service
@Transactional
public class SilentConsent {

    private final Papers papers;

    private final Bodies bodies;

    private final Deadlines deadlines;

    private final PaperDeadlines paperDeadlines;

    private final ExtensionReader extensions;

    private final EqualityRight equality;

    private final OverspendingBook overspending;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    SilentConsent(Papers papers, Bodies bodies, Deadlines deadlines, PaperDeadlines paperDeadlines,
            ExtensionReader extensions, EqualityRight equality, OverspendingBook overspending, PaperLedger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.paperDeadlines = paperDeadlines;
        this.extensions = extensions;
        this.equality = equality;
        this.overspending = overspending;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Papers whose co-signing has run out where silence is consent, longest first. */
    @Transactional(readOnly = true)
    public List<PaperId> due(int limit) {
        return bodies.all().stream().filter(body -> body.silence().isPresent())
                .flatMap(body -> papers.findSilent(body.id(), equality.office(body.id()), clock.instant(), limit).stream())
                .map(PaperId::new).limit(limit).toList();
    }

    /**
     * Whoever was asked before the last day and has not answered agrees, but for the equality officer who has claimed the
     * paper (§ 5 (3) GO NRW). Nothing happens where silence is no consent, the
     * time is not over, somebody waits for more time, or everybody has answered.
     *
     * @return departments that agreed by silence
     */
    public List<String> take(PaperId id) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        Body body = bodies.of(paper.bodyId());
        Optional<SilenceRule> rule = body.silence();
        Optional<Deadline> over = deadlines.find(DeadlineKind.CO_SIGNING, id.value()).filter(Deadline::isOpen)
                .filter(deadline -> clock.instant().isAfter(deadline.dueAt()));
        if (rule.isEmpty() || over.isEmpty() || extensions.isAsked(over.get().id())) {
            return List.of();
        }
        Deadline deadline = over.get();
        List<String> silent = paper.agreeBySilence(Zones.startOf(deadline.dueOn()),
                equality.office(body.id()), "Keine Antwort bis zum "
                + GermanDays.date(deadline.dueOn()) + "; gilt als Zustimmung: " + rule.get().source(),
                Instant.now(clock));
        if (!silent.isEmpty()) {
            ledger.append(paper, "paper.coSignedBySilence", Map.of("departments", silent, "deadlineId",
                    deadline.id().value(), "ruleId", "co-signing-by-silence", "ruleVersion", body.id() + " "
                            + body.version()), "system");
            if (paper.status() == PaperStatus.RETURNED) {
                paperDeadlines.arrived(paper, "system");
            }
            silent.forEach(department -> overspending.note(paper, department, CoSignDecision.BY_SILENCE, null,
                    Instant.now(clock)));
            events.publishEvent(new Paper.CoSigningLapsed(id));
        }
        return silent;
    }
}
