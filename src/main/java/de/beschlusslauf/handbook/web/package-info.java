/** Pages of the handbook in the browser. */
@NullMarked
package de.beschlusslauf.handbook.web;

import org.jspecify.annotations.NullMarked;
