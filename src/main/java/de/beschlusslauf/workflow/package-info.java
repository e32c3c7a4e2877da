/**
 * The seam between forms, models and domain: typed process variables, handlers of user tasks and start forms, and the
 * one door through which every answer passes, whether it comes from Tasklist or from a program. No legal basis:
 * each step names its own in its model.
 */
@ApplicationModule(displayName = "Workflow", allowedDependencies = {"refusal", "security", "idempotency", "ledger"})
@NullMarked
package de.beschlusslauf.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
