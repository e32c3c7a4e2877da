package de.beschlusslauf.paper;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws papers before their end: by the author, the lead department's head, mayor or council office. */
@Service
@Transactional
public class Withdrawal {

    /** More cannot be chosen from in one list; an older paper is withdrawn over {@code /api/papers}. */
    public static final int LONGEST_LIST = 1_000;

    private final Papers papers;

    private final WithdrawalRight right;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    Withdrawal(Papers papers, WithdrawalRight right, PaperDeadlines deadlines, PaperLedger ledger,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.right = right;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws Refusal if the paper has ended, the reason is missing or the actor may not withdraw it */
    public PaperSummary withdraw(PaperId id, String reason, String actor) {
        events.publishEvent(new Paper.Withdrawing(id));
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        String why = Texts.normalOrNull(reason);
        if (why == null) {
            throw Refusal.of("reason", "Bitte begründen Sie, warum die Vorlage zurückgezogen wird.");
        }
        right.check(paper, actor);
        paper.withdraw(why);
        ledger.append(paper, "paper.withdrawn", Map.of(), Map.of("reason", why), actor);
        deadlines.cancel(paper, "Die Vorlage ist zurückgezogen", actor);
        events.publishEvent(new Paper.Withdrawn(id, actor));
        events.publishEvent(new Paper.Closed(id, paper.status()));
        return PaperSummary.of(paper);
    }

    /** Running papers that the actor may withdraw, newest first and at most {@value #LONGEST_LIST}. */
    @Transactional(readOnly = true)
    public List<PaperSummary> withdrawable(String actor) {
        return right.running(actor, Limit.of(LONGEST_LIST)).stream().map(PaperSummary::of).toList();
    }
}
