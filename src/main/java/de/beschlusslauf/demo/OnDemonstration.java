package de.beschlusslauf.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Marks a bean of the demonstration. It exists as long as nobody sets {@code spring.datasource.url}, unless
 * {@code beschlusslauf.demo.enabled} says otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnDemonstration.Wanted.class)
public @interface OnDemonstration {

    /** The property decides; without it the embedded database does. */
    class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
            return environment.getProperty("beschlusslauf.demo.enabled", Boolean.class, embedded);
        }
    }
}
