/**
 * The application in a JVM of its own that is killed at random moments (profile {@code crash}): whatever it was doing,
 * nothing is lost and nothing is doubled.
 */
@org.jspecify.annotations.NullMarked
package de.beschlusslauf.crash;
