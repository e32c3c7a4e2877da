/** Extensions of deadlines over HTTP. */
@NullMarked
package de.beschlusslauf.lateness.web;

import org.jspecify.annotations.NullMarked;
