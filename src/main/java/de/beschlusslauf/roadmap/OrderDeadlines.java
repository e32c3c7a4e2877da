package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/**
 * Until when the order is to be carried out, and until when the lead department plans that: so many days after it got the
 * extract, but never later than the order itself ends.
 */
@Component
class OrderDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    OrderDeadlines(Deadlines deadlines, DeadlineRules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** @param decidedBy council or committee that made the resolution */
    void ordered(Execution execution, String decidedBy, Authorship by) {
        LocalDate orderDue = execution.publication().orderDueOn();
        Derivation order = Derivation.agreed(orderDue, "Auftrag mit dem Beschlussauszug", by.day());
        Derivation plan = rules.derive(DeadlineKind.EXECUTION_PLAN, execution.bodyId(), decidedBy, by.day());
        set(DeadlineKind.ORDER_DUE, execution, order, by);
        set(DeadlineKind.EXECUTION_PLAN, execution, orderDue.isBefore(plan.dueOn()) ? order : plan, by);
    }

    /** From now on the entries have days of their own. */
    void planned(Execution execution, String actor) {
        deadlines.settle(DeadlineKind.EXECUTION_PLAN, execution.id().value(), "Die Ausführung ist geplant", actor);
        deadlines.settle(DeadlineKind.ORDER_DUE, execution.id().value(), "Die Ausführung ist geplant", actor);
    }

    void withdrawn(Execution execution, String actor) {
        deadlines.cancel(DeadlineKind.EXECUTION_PLAN, execution.id().value(), "Die Vorlage ist zurückgezogen", actor);
        deadlines.cancel(DeadlineKind.ORDER_DUE, execution.id().value(), "Die Vorlage ist zurückgezogen", actor);
    }

    private void set(DeadlineKind kind, Execution execution, Derivation derivation, Authorship by) {
        deadlines.set(DeadlineOrder.of(execution.bodyId(), kind, "execution", execution.id().value(),
                Chain.paper(execution.paperId().value()), derivation, by.actor()));
    }
}
