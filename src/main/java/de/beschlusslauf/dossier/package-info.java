/**
 * The dossier: one paper's whole record, or one session's, as a file that an auditor checks without this application. It holds the
 * chains of the paper and its sessions, or of the session, and of the municipality up to an anchor, and everything that their entries speak of. The same state
 * gives the same bytes.
 * Legal basis: §§ 101 to 104 GO NRW (local audit), § 4 ArchivG NRW (offering records to the archive).
 */
@ApplicationModule(displayName = "Dossier", allowedDependencies = {"refusal", "security", "ledger", "calendar",
        "organization", "document", "paper", "paper::process", "consultation", "meeting", "register", "workflow"})
@NullMarked
package de.beschlusslauf.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
