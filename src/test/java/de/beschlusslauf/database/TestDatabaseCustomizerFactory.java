package de.beschlusslauf.database;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Serves every test that boots Spring Boot; found through {@code META-INF/spring.factories} of the tests. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> configAttributes) {
        boolean boot = TestContextAnnotationUtils.hasAnnotation(testClass, BootstrapWith.class);
        return boot ? new TestDatabaseCustomizer() : null;
    }
}
