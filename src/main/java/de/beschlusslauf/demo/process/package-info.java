/** The demonstration's way to the engine: a door within the application, and time that passes by hand. */
@NullMarked
@NamedInterface("process")
package de.beschlusslauf.demo.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
