/** Resolutions and their control windows for programs. */
@NullMarked
package de.beschlusslauf.resolution.web;

import org.jspecify.annotations.NullMarked;
