/** Journeys through the real web apps in Chromium; tag {@code browser}. */
@NullMarked
package de.beschlusslauf.browser;

import org.jspecify.annotations.NullMarked;
