package de.beschlusslauf.paper;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws papers before their end: by the author, the lead department's head, mayor or council office. */
@Service
@Transactional
public class Withdrawal {

    private final Papers papers;

    private final PaperReader reader;

    private final WithdrawalRight right;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    Withdrawal(Papers papers, PaperReader reader, WithdrawalRight right, PaperDeadlines deadlines, PaperLedger ledger,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.reader = reader;
        this.right = right;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws Refusal if the paper has ended, the reason is missing or the actor may not withdraw it */
    public PaperSummary withdraw(PaperId id, String reason, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        String why = Texts.normalOrNull(reason);
        if (why == null) {
            throw Refusal.of("reason", "Bitte begründen Sie, warum die Vorlage zurückgezogen wird.");
        }
        if (!right.of(actor).test(PaperSummary.of(paper))) {
            throw Refusal.forbidden("Zurückziehen dürfen nur die Verfasserin oder der Verfasser, die Leitung des"
                    + " federführenden Amtes, die Bürgermeisterin oder der Bürgermeister und das Ratsbüro.");
        }
        paper.withdraw(why);
        ledger.append(paper, "paper.withdrawn", Map.of(), actor);
        deadlines.cancel(paper, actor);
        events.publishEvent(new Paper.Withdrawn(id, actor));
        events.publishEvent(new Paper.Closed(id, paper.status()));
        return PaperSummary.of(paper);
    }

    /** Running papers that the actor may withdraw, by number. */
    @Transactional(readOnly = true)
    public List<PaperSummary> withdrawable(List<String> bodyIds, String actor) {
        return reader.running(bodyIds).stream().filter(right.of(actor)).toList();
    }
}
