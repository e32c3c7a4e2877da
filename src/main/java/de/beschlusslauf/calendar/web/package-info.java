/** Deadlines over HTTP. */
@NullMarked
package de.beschlusslauf.calendar.web;

import org.jspecify.annotations.NullMarked;
