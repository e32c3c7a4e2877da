/** Between the calendar and the engine: reads the rule table that is deployed, keeps timers and task dates in step. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.calendar.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
