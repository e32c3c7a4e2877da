/**
 * Creating calls of {@code /api} happen once, however often a program repeats them (header {@code Idempotency-Key}). No
 * legal basis.
 */
@ApplicationModule(displayName = "Idempotency", allowedDependencies = {"refusal"})
@NullMarked
package de.beschlusslauf.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
