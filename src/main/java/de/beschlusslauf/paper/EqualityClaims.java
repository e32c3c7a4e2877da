package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the equality officer decide herself which papers are her matter (§ 5 (3) GO NRW), whatever the author thinks of
 * it. The next round of co-signing asks her; nobody takes the claim back.
 */
@Service
@Transactional
public class EqualityClaims {

    /** More cannot be chosen from in one list; an older paper is claimed over {@code /api/papers}. */
    public static final int LONGEST_LIST = 1_000;

    private final Papers papers;

    private final EqualityRight right;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    EqualityClaims(Papers papers, EqualityRight right, PaperLedger ledger, ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.right = right;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal if the actor is not the equality officer of the municipality, the reason is missing, the paper is
     *         claimed already, led by her own office, or past co-signing
     */
    public PaperSummary claim(PaperId id, String reason, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        right.check(paper, actor);
        String why = Texts.normalOrNull(reason);
        if (why == null) {
            throw Refusal.of("reason", "Bitte begründen Sie, warum die Vorlage die Gleichstellung betrifft.");
        }
        paper.claimForEquality(new EqualityClaim(actor, Instant.now(clock), why));
        ledger.append(paper, "paper.claimedForEquality", Map.of(), Map.of("reason", why), actor);
        events.publishEvent(new Paper.ClaimedForEquality(id));
        return PaperSummary.of(paper);
    }

    /** Papers that the actor may claim, newest first and at most {@value #LONGEST_LIST}; none for anybody else. */
    @Transactional(readOnly = true)
    public List<PaperSummary> claimable(String actor) {
        return right.claimable(actor, Limit.of(LONGEST_LIST)).stream().map(PaperSummary::of).toList();
    }
}
