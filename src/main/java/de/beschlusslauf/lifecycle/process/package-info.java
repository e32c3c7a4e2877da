/** Between the life of papers and the engine. */
@NullMarked
package de.beschlusslauf.lifecycle.process;

import org.jspecify.annotations.NullMarked;
