package de.beschlusslauf.database;

import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.workflow.engine.SharedMappings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each Spring test context its own {@link TestDatabase}, set as an operator would set an own server, so that
 * neither the embedded server nor the demo data start. All instances are equal: contexts are cached and shared between
 * test classes as ever, and with the context its database.
 */
record TestDatabaseCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
        TestDatabase database = TestDatabase.create();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.application(),
                "spring.datasource.password", database.applicationPassword(),
                "spring.flyway.user", database.owner(),
                "spring.flyway.password", database.ownerPassword(),
                "beschlusslauf.anchors.key-file", "target/anchor/" + ProcessHandle.current().pid() + ".pem",
                "beschlusslauf.anchors.witness-file", "target/anchor/" + UUID.randomUUID() + ".log",
                "beschlusslauf.anchors.create-key", "true")));
        context.getBeanFactory().registerSingleton("sharedMappings", new SharedMappings());
    }
}
