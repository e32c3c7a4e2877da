/** Schema steps that are no plain SQL files; Flyway finds them here by {@code spring.flyway.locations}. */
@NullMarked
package de.beschlusslauf.database.migration;

import org.jspecify.annotations.NullMarked;
