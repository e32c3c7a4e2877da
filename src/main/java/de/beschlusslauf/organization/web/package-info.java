/** Municipalities and their people over HTTP: reading for those who belong there, registering for administrators. */
@NullMarked
package de.beschlusslauf.organization.web;

import org.jspecify.annotations.NullMarked;
