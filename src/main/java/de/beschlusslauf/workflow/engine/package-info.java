/** How the workflow seam is fixed to the engine: guarded services, settings, task opening, correlation. */
@NullMarked
@NamedInterface("engine")
package de.beschlusslauf.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
