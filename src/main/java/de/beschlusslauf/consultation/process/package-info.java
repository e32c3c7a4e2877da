/** Between stations and their model: agenda, session day, result, confirmation and what follows. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.consultation.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
