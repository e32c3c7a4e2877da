package de.beschlusslauf.roadmap;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stood after one change, with who and why. Never changed, never removed.
 *
 * @param change what was done
 * @param actor user id, or {@code system}
 * @param at when
 * @param reason null where the change explains itself
 * @param status after the change
 * @param ownerDepartment after the change
 * @param dueOn null for entries without a date
 * @param priority after the change
 */
@Embeddable
public record EntryVersion(@Enumerated(EnumType.STRING) EntryChange change, String actor, Instant at,
        @Nullable String reason, @Enumerated(EnumType.STRING) EntryStatus status,
        @Column(name = "owner_department") String ownerDepartment, @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) Priority priority) {
}
