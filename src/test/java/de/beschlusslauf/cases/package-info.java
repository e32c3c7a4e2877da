/** The five municipal cases of the domain handbook, chapter 9, from the start form to the last measure. */
@org.jspecify.annotations.NullMarked
package de.beschlusslauf.cases;
