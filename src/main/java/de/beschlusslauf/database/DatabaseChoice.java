package de.beschlusslauf.database;

import de.beschlusslauf.database.embedded.EmbeddedDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded PostgreSQL before any bean exists, unless {@code spring.datasource.url} names another server.
 * Doing it this early keeps the order of beans out of play and lets a fault end the start with one sentence.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!EmbeddedDatabaseCondition.isEmbedded(environment)) {
            return;
        }
        HttpPort.requireFree(environment.getProperty("server.port", Integer.class, 8080));
        Embedded.start(context);
    }

    /** A class of its own, so that without the embedded database nothing of it is loaded. */
    private static final class Embedded {

        static void start(ConfigurableApplicationContext context) {
            EmbeddedDatabase.register(context);
        }
    }
}
