/**
 * The five municipal cases as scripts: dated steps of named roles, walked through the same door that programs have.
 * They carry the facts of public papers of 2016 to 2022 in words of their own.
 */
@NullMarked
@NamedInterface("cases")
package de.beschlusslauf.demo.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
