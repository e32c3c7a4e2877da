/** Between papers and the engine: forms and service tasks of drafting, start of a withdrawal, decision tables. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.paper.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
