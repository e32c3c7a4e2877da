/**
 * What follows from a resolution: publication and extract, roadmap entries (measure, vision, report, review), phases
 * with interim reports, nominations, completion with evidence and a second person.
 *
 * <p>Legal basis: § 62 (2) GO NRW (the mayor executes resolutions under the council's control), § 55 GO NRW (control by
 * the council), § 52 (2) GO NRW (main content of resolutions is made public).
 */
@ApplicationModule(displayName = "Roadmap", allowedDependencies = {"resolution", "resolution::process",
        "consultation", "meeting", "paper", "paper::process", "organization", "calendar", "calendar::process", "document",
        "lateness", "ledger", "refusal", "workflow", "security"})
@NullMarked
package de.beschlusslauf.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
