package de.beschlusslauf.lateness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.lateness.Extension;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.lateness.ExtensionState;
import de.beschlusslauf.lateness.OfficeCount;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asked for more time, why, and what came of it. */
@RestController
@RequestMapping("/api/deadline-extensions")
@Tag(name = "Deadline extensions", description = "Requests for more time and their decisions; the start form"
        + " deadline-extension asks for one, the task of that process decides")
class ExtensionApi {

    private static final List<String> DIRECTION = List.of(Roles.MAYOR, Roles.GENERAL_DEPUTY, Roles.DEPUTY,
            Roles.COUNCIL_OFFICE, Roles.MANAGER, Roles.AUDITOR);

    private final ExtensionReader extensions;
    private final AccessLog log;
    private final CurrentActor actors;

    ExtensionApi(ExtensionReader extensions, AccessLog log, CurrentActor actors) {
        this.extensions = extensions;
        this.log = log;
        this.actors = actors;
    }

    @GetMapping
    @Operation(summary = "Requests of a time, the newest first",
            description = "Everything that was asked for on these days, with what was decided; remarks are left out."
                    + " Reasons such as absence concern persons: for those who direct the administration or check it."
                    + " What auditors and those who only look on read is recorded.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "403", description = "The caller has none of these roles")
    @ApiResponse(responseCode = "404", description = "No such municipality, or none that the caller may read")
    @ApiResponse(responseCode = "422", description = "A page that does not exist, or days in the wrong order")
    ExtensionPage list(@Parameter(description = "Short name of the municipality") @RequestParam String body,
            @Parameter(description = "First day of the request, in Germany") @RequestParam LocalDate from,
            @Parameter(description = "Last day of the request, inclusive") @RequestParam LocalDate to,
            @Parameter(description = "Page, counted from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Rows per page, 1 to 200") @RequestParam(defaultValue = "50") int size) {
        Actor actor = requireDirection(body);
        Page<Extension> found = extensions.asked(body, from, to, Pages.of(page, size));
        if (!found.isEmpty() && actor.leavesTrace(body)) {
            log.read(body, actor.userId(), "extensions",
                    found.stream().map(each -> each.deadlineId().value()).distinct().toList());
        }
        return new ExtensionPage(found.map(View::of).getContent(), page, size, found.getTotalElements());
    }

    private Actor requireDirection(String body) {
        Actor actor = actors.requireIn(body);
        if (DIRECTION.stream().noneMatch(role -> actor.hasRole(body, role))) {
            throw Refusal.forbidden("Wer aus welchem Grund mehr Zeit beantragt hat, lesen nur Verwaltungsleitung, "
                    + "Dezernate, Ratsbüro, Steuerung und Rechnungsprüfung; die Zahlen je Amt lesen alle.");
        }
        return actor;
    }

    @GetMapping("/counts")
    @Operation(summary = "How often each office asked for more time, and what it was told",
            description = "Counts what was asked for on these days; offices that asked for nothing are left out.")
    @ApiResponse(responseCode = "200", description = "One page of offices")
    @ApiResponse(responseCode = "404", description = "No such municipality, or none that the caller may read")
    @ApiResponse(responseCode = "422", description = "A page that does not exist, or days in the wrong order")
    CountPage counts(@Parameter(description = "Short name of the municipality") @RequestParam String body,
            @Parameter(description = "First day of the request, in Germany") @RequestParam LocalDate from,
            @Parameter(description = "Last day of the request, inclusive") @RequestParam LocalDate to,
            @Parameter(description = "Page, counted from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Rows per page, 1 to 200") @RequestParam(defaultValue = "50") int size) {
        actors.requireIn(body);
        Page<OfficeCount> found = extensions.counts(body, from, to, Pages.of(page, size));
        return new CountPage(found.getContent(), page, size, found.getTotalElements());
    }

    /**
     * One page of requests, the newest first.
     *
     * @param extensions those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record ExtensionPage(List<View> extensions, int page, int size, long total) {
    }

    /**
     * One page of offices, by id.
     *
     * @param offices those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record CountPage(List<OfficeCount> offices, int page, int size, long total) {
    }

    /**
     * A request and what was decided.
     *
     * @param id never changes
     * @param deadline id of the deadline
     * @param kind which deadline it is
     * @param office id of the department that asked; empty for people who belong to none
     * @param dueBefore last day in time before
     * @param askedUntil day that was asked for
     * @param reason from the fixed list
     * @param reasonName the same in German
     * @param askedBy user id
     * @param askedAt when
     * @param state where it stands
     * @param stateName the same in German
     * @param grantedUntil null unless granted
     * @param decidedBy user id; null while open
     * @param decidedAt null while open
     */
    record View(UUID id, UUID deadline, DeadlineKind kind, String office, LocalDate dueBefore, LocalDate askedUntil,
            ExtensionReason reason, @Schema(example = "Unterlagen oder Auskünfte fehlen") String reasonName,
            String askedBy, Instant askedAt, ExtensionState state,
            @Schema(example = "bewilligt") String stateName, @Nullable LocalDate grantedUntil,
            @Nullable String decidedBy, @Nullable Instant decidedAt) {

        static View of(Extension extension) {
            return new View(extension.id().value(), extension.deadlineId().value(), extension.kind(),
                    extension.office(), extension.dueBefore(), extension.askedUntil(), extension.reason(),
                    extension.reason().label(), extension.askedBy(), extension.askedAt(), extension.state(),
                    extension.state().label(), extension.grantedUntil(), extension.decidedBy(),
                    extension.decidedAt());
        }
    }
}
