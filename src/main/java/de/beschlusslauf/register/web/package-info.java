/** Pages of the register under {@code /register}: they work without scripts, and htmx makes them quicker. */
@NullMarked
package de.beschlusslauf.register.web;

import org.jspecify.annotations.NullMarked;
