/** The dossier and its verifier over HTTP. */
@NullMarked
package de.beschlusslauf.dossier.web;

import org.jspecify.annotations.NullMarked;
