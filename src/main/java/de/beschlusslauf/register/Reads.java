package de.beschlusslauf.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.ledger.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records who read what of non-public matters, before it is shown: what could not be recorded is not shown. */
@Service
public class Reads {

    private final AccessLog log;

    Reads(AccessLog log) {
        this.log = log;
    }

    /** Those of the list of which something is not public; nothing is recorded if there is none. @param kindOfRead in one word */
    public void found(String bodyId, String userId, String kindOfRead, Collection<FoundPaper> papers) {
        List<UUID> hidden = papers.stream().filter(each -> !each.publicThroughout()).map(FoundPaper::paperId).toList();
        if (!hidden.isEmpty()) {
            log.read(bodyId, userId, kindOfRead, hidden);
        }
    }

    /** Those of the lines whose paper is not public; nothing is recorded if all are. @param kindOfRead in one word */
    public void overspendings(String bodyId, String userId, String kindOfRead, Collection<OverspendingLine> lines) {
        List<UUID> hidden = lines.stream().filter(each -> !each.publicPaper()).map(OverspendingLine::paperId).distinct().toList();
        if (!hidden.isEmpty()) {
            log.read(bodyId, userId, kindOfRead, hidden);
        }
    }

    /** One extract; nothing is recorded if its paper is public and always was. */
    public void extract(Extract extract, String userId) {
        if (!extract.publicThroughout()) {
            log.read(extract.bodyId(), userId, "extract", List.of(extract.paperId()));
        }
    }

    /** The chain of reads itself. @param read the object of which was asked who read it; null for the whole chain */
    public void accessChain(String bodyId, String userId, @Nullable UUID read) {
        log.read(bodyId, userId, "access-chain", List.of(read == null ? bodyId : read));
    }

    /** One paper; nothing is recorded if it is public and always was. @param kindOfRead in one word */
    public void paper(PaperRecord paper, String userId, String kindOfRead) {
        if (!paper.publicThroughout()) {
            log.read(paper.bodyId(), userId, kindOfRead, List.of(paper.id()));
        }
    }

    /** One paper of which nobody can tell any more whether it is public. */
    public void damaged(String bodyId, String userId, UUID paper) {
        log.read(bodyId, userId, "paper", List.of(paper));
    }

    /** Words of people about a public paper, which only those read who see everything; nothing is recorded of whoever works there. */
    public void reasons(PaperRecord paper, List<TimeLineEntry> line, String userId, boolean leavesTrace) {
        if (leavesTrace && paper.publicThroughout() && line.stream().anyMatch(entry -> entry.reason() != null)) {
            log.read(paper.bodyId(), userId, "reasons", List.of(paper.id()));
        }
    }
}
