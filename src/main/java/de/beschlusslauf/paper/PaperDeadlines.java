package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/** Derives a paper's deadlines from the session day it is meant for: end of co-signing, then submission. */
@Component
class PaperDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    PaperDeadlines(Deadlines deadlines, DeadlineRules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** Nothing is due while the paper is meant for no session. */
    void derive(Paper paper, String actor) {
        LocalDate session = paper.targetDay();
        if (session == null) {
            cancel(paper, "Die Vorlage ist für keine Sitzung mehr bestimmt", actor);
            return;
        }
        orders(paper, session, actor).forEach(deadlines::set);
    }

    /** As {@link #derive}, but a day that a person has set holds on, since the session is the same. */
    void deriveAgain(Paper paper, String actor) {
        LocalDate session = paper.targetDay();
        if (session == null) {
            cancel(paper, "Die Vorlage ist für keine Sitzung mehr bestimmt", actor);
            return;
        }
        orders(paper, session, actor).stream().filter(order -> deadlines.find(order.kind(), order.subjectId())
                .filter(each -> each.isOpen() && each.derivation().isAgreed()).isEmpty()).forEach(deadlines::set);
    }

    /** What hangs on the session day: submission and end of co-signing. */
    List<DeadlineOrder> orders(Paper paper, LocalDate session, String actor) {
        return List.of(order(paper, DeadlineKind.SUBMISSION, session, actor),
                order(paper, DeadlineKind.CO_SIGNING, session, actor));
    }

    /** The session day has moved: the open ones among them are derived anew. */
    void follow(List<DeadlineOrder> orders, String reason) {
        deadlines.follow(orders, reason);
    }

    /** Whoever agreed by silence did not miss anything. */
    void coSigned(Paper paper, String actor) {
        if (paper.lastRoundLapsed()) {
            deadlines.lapse(DeadlineKind.CO_SIGNING, paper.id().value(), "Wer nicht geantwortet hat, gilt als einverstanden",
                    actor);
            return;
        }
        deadlines.settle(DeadlineKind.CO_SIGNING, paper.id().value(), "Die Mitzeichnung ist abgeschlossen", actor);
    }

    void submitted(Paper paper, String actor) {
        deadlines.settle(DeadlineKind.SUBMISSION, paper.id().value(), "Die Vorlage ist zur Beratung eingeplant", actor);
    }

    void cancel(Paper paper, String reason, String actor) {
        deadlines.cancel(DeadlineKind.CO_SIGNING, paper.id().value(), reason, actor);
        deadlines.cancel(DeadlineKind.SUBMISSION, paper.id().value(), reason, actor);
    }

    private DeadlineOrder order(Paper paper, DeadlineKind kind, LocalDate session, String actor) {
        UUID id = paper.id().value();
        Derivation derivation = rules.derive(kind, paper.bodyId(), null, session);
        return DeadlineOrder.of(paper.bodyId(), kind, "paper", id, Chain.paper(id), derivation, actor);
    }
}
