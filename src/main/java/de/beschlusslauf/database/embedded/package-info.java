/** The embedded PostgreSQL 17; none of these classes is loaded when {@code spring.datasource.url} is set. */
@NullMarked
package de.beschlusslauf.database.embedded;

import org.jspecify.annotations.NullMarked;
