/** Between lateness and the engine: start form, tasks of superiors, what happens to the tasks that are late. */
@NullMarked
package de.beschlusslauf.lateness.process;

import org.jspecify.annotations.NullMarked;
