package de.beschlusslauf.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A deadline as programs see it in a list.
 *
 * @param id never changes
 * @param kind which deadline it is
 * @param status whether it still runs
 */
record DeadlineView(
        UUID id,
        @Schema(description = "Municipality") String body,
        DeadlineKind kind,
        @Schema(description = "German name of the kind", example = "Ladung") String name,
        @Schema(description = "What the subject is", example = "meeting") String subjectType,
        @Schema(description = "Id of the matter it belongs to") UUID subject,
        @Schema(description = "Last day that is in time, in Germany") LocalDate dueOn,
        @Schema(description = "Last moment that is in time, UTC") Instant dueAt,
        DeadlineStatus status,
        @Schema(description = "German name of the status", example = "offen") String statusName) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(deadline.id().value(), deadline.bodyId(), deadline.kind(), deadline.kind().label(),
                deadline.subjectType(), deadline.subjectId(), deadline.dueOn(), deadline.lastMoment(),
                deadline.status(),
                deadline.status().label());
    }
}
