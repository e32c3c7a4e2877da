/**
 * Refusals: the one way in which a rule says no to a person. A refusal is a German sentence that tells what is wrong
 * and what to do; it travels unchanged from the domain to Tasklist and to {@code /api}. Pages of lists are here for what
 * they refuse. No legal basis: the rule that says no names its own.
 */
@ApplicationModule(displayName = "Refusals", allowedDependencies = {})
@NullMarked
package de.beschlusslauf.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
