/**
 * The whole life of a paper on one screen: drafting, deliberation, control window, execution, archive. Legal basis:
 * § 62 (2) GO NRW (the mayor prepares and executes the resolutions under the council's control).
 */
@ApplicationModule(displayName = "Lifecycle",
        allowedDependencies = {"refusal", "workflow", "security", "organization", "paper", "paper :: process"})
@NullMarked
package de.beschlusslauf.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
