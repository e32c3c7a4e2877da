/** What exists beside the town's pages while the program is only shown. */
@NullMarked
package de.beschlusslauf.demo.web;

import org.jspecify.annotations.NullMarked;
