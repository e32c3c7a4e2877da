package de.beschlusslauf.database;

import de.beschlusslauf.database.embedded.EmbeddedDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL before any bean exists, unless {@code spring.datasource.url} names another server.
 * Doing it this early keeps the order of beans out of play and lets a fault end the start with one sentence.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BINARIES = "io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            requireOwner(environment);
            return;
        }
        if (!ClassUtils.isPresent(BINARIES, DatabaseChoice.class.getClassLoader())) {
            throw new DatabaseProblem(
                    "Dieses Paket enthält keine eingebettete Datenbank, und eine eigene ist nicht genannt.",
                    "Setzen Sie spring.datasource.url, -username, -password und spring.flyway.user, -password.");
        }
        HttpPort.requireFree(environment.getProperty("server.port", Integer.class, 8080));
        Embedded.start(context);
    }

    private static void requireOwner(Environment environment) {
        boolean migrates = environment.getProperty("spring.flyway.enabled", Boolean.class, true);
        if (migrates && !StringUtils.hasText(environment.getProperty("spring.flyway.user"))) {
            throw new DatabaseProblem("Es fehlt die Rolle, der die Tabellen gehören.",
                    "Setzen Sie spring.flyway.user und spring.flyway.password, wie in docs/operating.md gezeigt.");
        }
    }

    /** A class of its own, so that without the embedded database nothing of it is loaded. */
    private static final class Embedded {

        static void start(ConfigurableApplicationContext context) {
            EmbeddedDatabase.register(context);
        }
    }
}
