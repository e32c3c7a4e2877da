/** Refusals as RFC 9457 problem details, for programs and for our own pages. */
@NullMarked
package de.beschlusslauf.refusal.web;

import org.jspecify.annotations.NullMarked;
