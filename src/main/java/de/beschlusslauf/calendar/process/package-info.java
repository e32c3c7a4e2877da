/** Between the calendar and the engine: reads the table {@code deadline-rules} that is deployed. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.calendar.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
