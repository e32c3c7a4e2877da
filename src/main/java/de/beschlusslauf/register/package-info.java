/**
 * The decision register: who decided what, when, on which text and under which rule, for whoever audits. It searches, reads
 * and exports, and changes nothing. Everything that is read of non-public matters is itself recorded.
 * Legal basis: §§ 101 to 104 GO NRW (local audit), §§ 55, 62 (2) GO NRW (control of execution), § 30 GO NRW (secrecy).
 */
@ApplicationModule(displayName = "Register", allowedDependencies = {"refusal", "security", "ledger", "calendar",
        "organization", "document", "lateness", "paper", "meeting", "consultation", "resolution", "roadmap"})
@NullMarked
package de.beschlusslauf.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
