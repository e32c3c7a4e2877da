/** The pages around the web apps: log-in, start and the own password. */
@NullMarked
package de.beschlusslauf.security.web;

import org.jspecify.annotations.NullMarked;
