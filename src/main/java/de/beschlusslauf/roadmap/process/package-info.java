/**
 * Translates between execution and roadmap on one side and the models {@code implementation}, {@code measure} and
 * {@code roadmap-review} on the other.
 */
@NullMarked
package de.beschlusslauf.roadmap.process;

import org.jspecify.annotations.NullMarked;
