package de.beschlusslauf.paper.web;

import java.util.Collection;
import java.util.List;

import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/**
 * Records which non-public papers somebody reads whose work they are not: auditors, also those who hold another post, and
 * whoever only looks on. Before they are shown: what could not be recorded is not shown.
 */
@Component
class PaperReads {

    private final PaperReader papers;

    private final AccessLog log;

    PaperReads(PaperReader papers, AccessLog log) {
        this.papers = papers;
        this.log = log;
    }

    /** Nothing is recorded if all are public. @param kindOfRead in one word */
    void note(Actor actor, String bodyId, String kindOfRead, Collection<PaperId> shown) {
        if (actor.mayWork(bodyId) && !actor.hasRole(bodyId, Roles.AUDITOR)) {
            return;
        }
        List<PaperId> hidden = papers.nonPublic(shown);
        if (!hidden.isEmpty()) {
            log.read(bodyId, actor.userId(), kindOfRead, hidden.stream().map(PaperId::value).toList());
        }
    }
}
