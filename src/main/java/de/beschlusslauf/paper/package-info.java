/**
 * Papers (Vorlagen): texts in versions, finance block, co-signatures bound to what was seen, sign-offs, release,
 * numbering, withdrawal. Legal basis: § 62 (2) GO NRW (the mayor prepares the resolutions), § 83 GO NRW (expenditure
 * beyond the budget); the order of signatures is the administration's own rule.
 */
@ApplicationModule(displayName = "Papers",
        allowedDependencies = {"refusal", "workflow", "security", "ledger", "calendar", "calendar::process",
                "organization", "document", "lateness"})
@NullMarked
package de.beschlusslauf.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
