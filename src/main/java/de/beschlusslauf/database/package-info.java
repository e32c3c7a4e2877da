/**
 * The database: chooses between an own PostgreSQL server and the embedded one, brings the schema up to date as its
 * owner and refuses to run with more rights than the application needs. No legal basis.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = "refusal")
@NullMarked
package de.beschlusslauf.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
