/** Papers over HTTP: create, read, search, withdraw; the same services as behind the forms. */
@NullMarked
package de.beschlusslauf.paper.web;

import org.jspecify.annotations.NullMarked;
