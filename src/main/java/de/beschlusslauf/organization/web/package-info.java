/** Municipalities and their people over HTTP: what exists for everybody who belongs there, registering for administrators. */
@NullMarked
package de.beschlusslauf.organization.web;

import org.jspecify.annotations.NullMarked;
