/**
 * Working days and deadlines: which day is a holiday in which Land, how the law and the towns count, and the table of
 * deadlines that is the truth for every timer and due date. Legal basis: §§ 187 to 193 BGB, § 31 VwVfG NRW,
 * FeiertagsG NW § 2, §§ 54 and 57 GO NRW; local rules come in as parameters from the municipality profile.
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"ledger", "refusal", "security", "workflow"})
@NullMarked
package de.beschlusslauf.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
