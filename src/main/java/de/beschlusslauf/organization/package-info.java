/**
 * Municipalities (OParl Body), their councils, committees, parliamentary groups, departments and advisory boards
 * (Organization), people (Person) and who belongs where (Membership). Local law comes from one profile file per
 * municipality. Legal basis: §§ 40, 41, 56 to 59, 62 GO NRW, the town's Hauptsatzung, Geschäftsordnung and
 * Zuständigkeitsordnung.
 */
@ApplicationModule(displayName = "Organization",
        allowedDependencies = {"ledger", "calendar", "refusal", "workflow", "security"})
@NullMarked
package de.beschlusslauf.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
