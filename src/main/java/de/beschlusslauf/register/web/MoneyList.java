package de.beschlusslauf.register.web;

import de.beschlusslauf.register.OverspendingQuery;
import de.beschlusslauf.register.Overspendings;
import de.beschlusslauf.register.Reads;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the list of money beyond the budget, for the page and for programs: who may read is asked, what is not public is recorded. */
@Component
class MoneyList {

    private final Overspendings overspendings;
    private final Reads reads;
    private final Visitor visitor;

    MoneyList(Overspendings overspendings, Reads reads, Visitor visitor) {
        this.overspendings = overspendings;
        this.reads = reads;
        this.visitor = visitor;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the person may not read it */
    Overspendings.Found read(OverspendingQuery query, PageRequest page, String kindOfRead) {
        visitor.requireMoney(query.bodyId());
        Overspendings.Found found = overspendings.page(query, page);
        reads.overspendings(query.bodyId(), visitor.userId(), kindOfRead, found.lines());
        return found;
    }
}
