/**
 * Keeps the engine's directory in step with the organization: one tenant per municipality, one group per role,
 * department, parliamentary group, chair and minute-taker, one user per person.
 */
@NullMarked
package de.beschlusslauf.organization.process;

import org.jspecify.annotations.NullMarked;
