/**
 * The path of a paper through the bodies (Beratungsfolge) and what each body resolved: stations, results, next steps.
 * Legal basis: GO NRW § 41 (competence of the council), § 50 (votes), § 57 and § 58 (committees), § 83 (2) (prior
 * consent of the council to considerable overspending).
 */
@ApplicationModule(displayName = "Consultation", allowedDependencies = {"refusal", "workflow", "security", "paper",
        "paper::process", "meeting", "meeting::process", "organization", "calendar", "calendar::process", "ledger"})
@NullMarked
package de.beschlusslauf.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
