/**
 * The demonstration: users of four municipalities and their five cases. It exists only with the embedded database. No legal basis.
 */
@ApplicationModule(displayName = "Demonstration", allowedDependencies = {"organization", "security",
        "refusal", "workflow", "workflow::engine", "ledger", "calendar", "calendar::process",
        "paper", "meeting"})
@NullMarked
package de.beschlusslauf.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
