/** Upload and download of files over HTTP. */
@NullMarked
package de.beschlusslauf.document.web;

import org.jspecify.annotations.NullMarked;
