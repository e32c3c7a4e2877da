package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers in drafting are meant for a day on which bodies meet; when the session moves, they and their deadlines follow. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Targets {

    private static final List<PaperStatus> DRAFTING = PaperStatus.ofDrafting();

    private final Papers papers;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    /**
     * Papers in drafting of one municipality are meant for another day.
     *
     * @param references their numbers or draft numbers, at least one
     * @param day null if they are meant for none
     */
    public record Moved(String bodyId, List<String> references, @Nullable LocalDate day) {

        public Moved {
            references = List.copyOf(references);
        }
    }

    /** A paper in drafting is meant for no session any more, and its steps are due by other deadlines. */
    public record Released(PaperId paperId) {
    }

    Targets(Papers papers, PaperDeadlines deadlines, PaperLedger ledger, ApplicationEventPublisher events) {
        this.papers = papers;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Papers in drafting that are meant for that day; until the transaction ends nobody else changes them.
     *
     * @param meetingId only those that this session has taken along to the day; null for all
     */
    public Map<PaperId, PaperSummary> hold(String bodyId, LocalDate day, @Nullable UUID meetingId) {
        List<Paper> meant = meetingId == null ? papers.lockMeantFor(bodyId, day, DRAFTING)
                : papers.lockTakenAlong(bodyId, day, DRAFTING, meetingId);
        return meant.stream()
                .collect(Collectors.toMap(Paper::id, PaperSummary::of));
    }

    /**
     * They are meant for that day from now on; where it is another one their open deadlines are derived anew.
     *
     * @param meetingId session that they follow
     * @param reason German, shown to auditors
     */
    public void follow(Collection<PaperId> ids, LocalDate day, UUID meetingId, String reason, String actor) {
        if (ids.isEmpty()) {
            return;
        }
        List<Paper> drafts = papers.findWithTexts(ids.stream().map(PaperId::value).toList());
        List<Paper> moved = drafts.stream().filter(paper -> !day.equals(paper.targetDay())).toList();
        drafts.forEach(paper -> paper.meantFor(day, meetingId));
        if (moved.isEmpty()) {
            return;
        }
        for (Paper paper : moved) {
            ledger.append(paper, "paper.target-moved", Map.of("targetDay", day), Map.of("reason", reason), actor);
        }
        deadlines.follow(moved, day, reason, actor);
        tell(moved, day);
    }

    /**
     * Their session does not take place and there is no other one: they are meant for none, and due by the days of their steps.
     *
     * @param reason German, shown to auditors
     */
    public void release(Collection<PaperId> ids, String reason, String actor) {
        List<Paper> drafts = ids.isEmpty() ? List.of() : papers.findWithTexts(ids.stream().map(PaperId::value).toList());
        for (Paper paper : drafts) {
            paper.meantFor(null, null);
            ledger.append(paper, "paper.target-moved", Map.of(), Map.of("reason", reason), actor);
        }
        if (!drafts.isEmpty()) {
            deadlines.release(drafts, reason, actor);
            tell(drafts, null);
            drafts.forEach(paper -> events.publishEvent(new Released(paper.id())));
        }
    }

    private void tell(List<Paper> moved, @Nullable LocalDate day) {
        events.publishEvent(new Moved(moved.get(0).bodyId(), moved.stream().map(Paper::reference).toList(), day));
    }
}
