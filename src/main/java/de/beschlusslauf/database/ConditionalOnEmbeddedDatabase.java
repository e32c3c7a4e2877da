package de.beschlusslauf.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Marks a bean that exists only with the embedded database, as the demo data do: it disappears as soon as
 * {@code spring.datasource.url} is set.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(EmbeddedDatabaseCondition.class)
public @interface ConditionalOnEmbeddedDatabase {
}
