/** The roadmap over HTTP: a list per municipality, and the measures as a section of each paper. */
@NullMarked
package de.beschlusslauf.roadmap.web;

import org.jspecify.annotations.NullMarked;
