/**
 * The application: one program in modules, of which each is a package below this one and says itself what it is for.
 * Legal basis: Gemeindeordnung für das Land Nordrhein-Westfalen.
 */
@NullMarked
package de.beschlusslauf;

import org.jspecify.annotations.NullMarked;
