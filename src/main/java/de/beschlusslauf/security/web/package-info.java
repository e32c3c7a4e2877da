/** The pages around the web apps: log-in and start. */
@NullMarked
package de.beschlusslauf.security.web;

import org.jspecify.annotations.NullMarked;
