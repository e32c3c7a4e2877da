/**
 * The whole life of a paper on one screen: drafting, the loop over its stations, and for each decided part the control
 * window and what is carried out. Says what comes next and closes the paper when nothing is left.
 * Legal basis: § 62 (2) GO NRW (preparing and executing resolutions).
 */
@ApplicationModule(displayName = "Lifecycle", allowedDependencies = {"paper", "paper::process", "consultation",
        "consultation::process", "resolution", "resolution::process", "roadmap", "organization", "ledger", "refusal", "workflow", "security"})
@NullMarked
package de.beschlusslauf.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
