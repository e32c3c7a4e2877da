package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One phase as it shall be after a re-cut.
 *
 * @param origin the present phase that it continues or is cut from; null for a new phase
 */
public record PhaseCut(@Nullable PhaseId origin, String title, LocalDate dueOn, boolean reportToCouncil) {
}
