/** Between resolutions and the model of their control window: its end, objections, effect. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.resolution.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
