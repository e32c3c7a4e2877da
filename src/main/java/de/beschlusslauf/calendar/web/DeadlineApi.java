package de.beschlusslauf.calendar.web;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineChange;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines of the actor's municipalities, each with the answer to "Warum dieses Datum?". */
@RestController
@RequestMapping("/api/deadlines")
@Tag(name = "Deadlines", description = "Every deadline with its derivation and its history")
class DeadlineApi {

    private static final int LARGEST_PAGE = 200;

    private final DeadlineReader deadlines;
    private final AccessLog log;
    private final CurrentActor actors;

    DeadlineApi(DeadlineReader deadlines, AccessLog log, CurrentActor actors) {
        this.deadlines = deadlines;
        this.log = log;
        this.actors = actors;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One deadline: why this date, and who changed it when and why",
            description = "The sentences are German and meant to be read in order; the derivation holds the same as data."
                    + " Reasons may speak of what is not public: what auditors and those who only look on read is recorded.")
    @ApiResponse(responseCode = "200", description = "The deadline")
    @ApiResponse(responseCode = "404", description = "No such deadline, or none that the caller may read")
    Explained read(@Parameter(description = "Id of the deadline") @PathVariable UUID id) {
        Deadline deadline = deadlines.require(new DeadlineId(id));
        Actor actor = actors.require();
        if (!actor.mayRead(deadline.bodyId())) {
            throw DeadlineReader.unknown();
        }
        if (actor.leavesTrace(deadline.bodyId())) {
            log.read(deadline.bodyId(), actor.userId(), "deadline", List.of(id));
        }
        Derivation derivation = deadline.derivation();
        return new Explained(DeadlineView.of(deadline), derivation, deadlines.sentences(deadline),
                deadlines.changes(deadline.id(), LARGEST_PAGE));
    }

    @GetMapping
    @Operation(summary = "Deadlines of one matter, the earliest first",
            description = "Open and ended ones; empty if there are none that the caller may read."
                    + " What auditors and those who only look on read is recorded.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "No subject")
    @ApiResponse(responseCode = "422", description = "A page that does not exist")
    DeadlinePage list(
            @Parameter(description = "Id of the paper, meeting, agenda item, resolution or roadmap entry")
            @RequestParam UUID subject,
            @Parameter(description = "Page, counted from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Rows per page, 1 to 200") @RequestParam(defaultValue = "50") int size) {
        Actor actor = actors.require();
        Page<Deadline> found = deadlines.ofSubject(subject,
                actor.bodyIds().stream().filter(actor::mayRead).toList(), Pages.of(page, size));
        String body = found.isEmpty() ? "" : found.getContent().get(0).bodyId();
        if (!found.isEmpty() && actor.leavesTrace(body)) {
            log.read(body, actor.userId(), "deadlines", List.of(subject));
        }
        return new DeadlinePage(found.map(DeadlineView::of).getContent(), page, size, found.getTotalElements());
    }

    /**
     * One page of deadlines, the earliest first.
     *
     * @param deadlines those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record DeadlinePage(List<DeadlineView> deadlines, int page, int size, long total) {
    }

    /** A deadline and the answer to "Warum dieses Datum?". */
    record Explained(DeadlineView deadline, Derivation derivation,
            @Schema(description = "German sentences, in order") List<String> sentences,
            @Schema(description = "The latest first, at most 200") List<DeadlineChange> changes) {
    }
}
