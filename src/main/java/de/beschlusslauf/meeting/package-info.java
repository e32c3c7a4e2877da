/**
 * Meetings and their agendas: which body meets when and where, and what is called up there in public or in private.
 * Legal basis: GO NRW § 47 (convening), § 48 (agenda, public), § 58 (2) (committees).
 */
@ApplicationModule(displayName = "Meetings",
        allowedDependencies = {"refusal", "workflow", "security", "organization", "calendar", "calendar::process",
                "ledger"})
@NullMarked
package de.beschlusslauf.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
