/** The path of a paper and its results for programs. */
@NullMarked
package de.beschlusslauf.consultation.web;

import org.jspecify.annotations.NullMarked;
