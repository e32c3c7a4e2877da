package de.beschlusslauf.paper;

import java.util.Collection;
import java.util.List;

import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Service;

/**
 * Records which non-public papers somebody reads whose work they are not: auditors, also those who hold another post, and
 * whoever only looks on. Before they are shown: what could not be recorded is not shown.
 */
@Service
public class PaperReads {

    private final PaperReader papers;

    private final AccessLog log;

    PaperReads(PaperReader papers, AccessLog log) {
        this.papers = papers;
        this.log = log;
    }

    /**
     * Nothing is recorded if all are public.
     *
     * @param kindOfRead in one word
     * @param shown papers of which the answer tells
     */
    public void note(Actor actor, String bodyId, String kindOfRead, Collection<PaperId> shown) {
        if (!actor.leavesTrace(bodyId)) {
            return;
        }
        List<PaperId> hidden = papers.notPublicThroughout(shown);
        if (!hidden.isEmpty()) {
            log.read(bodyId, actor.userId(), kindOfRead, hidden.stream().map(PaperId::value).toList());
        }
    }
}
