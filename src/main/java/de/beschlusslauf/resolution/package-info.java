/**
 * Resolutions: each adopted part of a paper, the control window before it is carried out, and objections to it. Legal
 * basis: GO NRW § 54 (objection and complaint of the mayor), § 57 (4) (objection to committees), § 122 (supervision).
 */
@ApplicationModule(displayName = "Resolution", allowedDependencies = {"refusal", "workflow", "security", "paper",
        "paper::process", "consultation", "meeting", "organization", "calendar", "calendar::process", "ledger"})
@NullMarked
package de.beschlusslauf.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
