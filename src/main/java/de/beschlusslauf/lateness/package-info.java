/**
 * What becomes of work that is late or will be: extension of a deadline on request, with reason and decision, and delays
 * that somebody's superior has to resolve. Periods that law or rules of procedure set are never extended. Legal basis:
 * § 62 (1) GO NRW (the mayor directs and distributes the administration's business), instructions of the municipality.
 */
@ApplicationModule(displayName = "Lateness", allowedDependencies = {"refusal", "workflow", "security", "ledger",
        "calendar", "calendar::process", "organization"})
@NullMarked
package de.beschlusslauf.lateness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
