package de.beschlusslauf.paper.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.EqualityClaims;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperReads;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers of the actor's municipalities. */
@RestController
@RequestMapping("/api/papers")
class PaperApi {

    private final Drafting drafting;

    private final PaperReader papers;

    private final Withdrawal withdrawal;

    private final EqualityClaims claims;

    private final PaperViews views;

    private final PaperReads reads;

    private final Once once;

    private final CurrentActor actors;

    PaperApi(Drafting drafting, PaperReader papers, Withdrawal withdrawal, EqualityClaims claims, PaperViews views,
            PaperReads reads, Once once, CurrentActor actors) {
        this.drafting = drafting;
        this.papers = papers;
        this.withdrawal = withdrawal;
        this.claims = claims;
        this.views = views;
        this.reads = reads;
        this.once = once;
        this.actors = actors;
    }

    /** Starts a paper as the start form does, once for each key; its first task goes to the actor. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PaperSummary> create(@RequestBody @Valid NewPaper paper,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Actor actor = actors.requireIn(paper.bodyId());
        PaperSummary created = once.run(actor.userId(), key, List.of("propose", paper), PaperSummary.class,
                () -> drafting.propose(paper.order(), actor.userId()));
        return ResponseEntity.created(URI.create("/api/papers/" + created.id().value())).body(created);
    }

    /**
     * The paper with its texts, signatures, path, results, resolutions and measures. Whoever neither deals with it nor sees everything
     * gets what is public: no text that was not, nor what was signed and decided on it; a paper whose present text is not public does
     * not exist for him.
     *
     * @param id of the paper
     */
    @GetMapping("/{id}")
    PaperViews.View read(@PathVariable UUID id) {
        Actor actor = actors.require();
        PaperId paper = new PaperId(id);
        String body = visible(id);
        Insight insight = Insight.of(actor, body);
        reads.note(actor, body, "paper", papers.seenThroughout(List.of(paper), insight));
        return views.of(paper, insight);
    }

    /**
     * Papers of a municipality that the reader may know of, newest first.
     *
     * @param body municipality
     * @param reference exact number; any if left out
     * @param q part of number or subject; any if left out
     * @param ended true for papers whose life is over, false for those that run; all if left out
     */
    @GetMapping
    PaperPage list(@RequestParam String body, @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Boolean ended,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Actor actor = actors.requireIn(body);
        Page<PaperSummary> found = papers.search(body, Insight.of(actor, body), reference, q, ended,
                Pages.of(page, size).withSort(Sort.by("createdAt").descending().and(Sort.by("reference"))));
        reads.note(actor, body, "search", found.map(PaperSummary::id).getContent());
        return new PaperPage(found.getContent(), page, size, found.getTotalElements());
    }

    /**
     * Withdraws the paper as the start form does, once for each key; all its open tasks end.
     *
     * @param id of the paper
     */
    @PostMapping("/{id}/withdrawal")
    PaperSummary withdraw(@PathVariable UUID id, @RequestBody @Valid WithdrawalReason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        visible(id);
        String actor = actors.require().userId();
        return once.run(actor, key, List.of("withdraw", id, reason), PaperSummary.class,
                () -> withdrawal.withdraw(new PaperId(id), reason.reason(), actor));
    }

    /**
     * The equality officer claims the paper as the start form does, once for each key; the next round of co-signing asks
     * her.
     *
     * @param id of the paper
     */
    @PostMapping("/{id}/equality-claim")
    PaperSummary claimForEquality(@PathVariable UUID id, @RequestBody @Valid EqualityReason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        visible(id);
        String actor = actors.require().userId();
        return once.run(actor, key, List.of("claimForEquality", id, reason), PaperSummary.class,
                () -> claims.claim(new PaperId(id), reason.reason(), actor));
    }

    /** @return its municipality */
    private String visible(UUID id) {
        String body = papers.summary(new PaperId(id)).bodyId();
        Actor actor = actors.require();
        if (!actor.mayRead(body) || !papers.sees(new PaperId(id), Insight.of(actor, body))) {
            throw PaperReader.unknown();
        }
        return body;
    }
}
