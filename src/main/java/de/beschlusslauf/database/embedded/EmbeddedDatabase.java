package de.beschlusslauf.database.embedded;

import java.nio.file.Path;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Ties the embedded server to an application context: connections for its beans, and the stop after all of them. */
public final class EmbeddedDatabase {

    private static final String NAME = "beschlusslauf";

    private EmbeddedDatabase() {
    }

    /** Starts the server as the properties {@code beschlusslauf.database.*} say. */
    public static void register(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        Path directory = Path.of(environment.getRequiredProperty("beschlusslauf.database.directory"));
        int port = environment.getRequiredProperty("beschlusslauf.database.port", Integer.class);
        Server server = Server.start(directory, directory.resolve("programs"), Settings.durable(), port);
        server.createDatabase(NAME, "template0");
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        // Registered before every other bean, hence destroyed after every other
        beans.registerSingleton("embeddedDatabaseServer", server);
        beans.registerDisposableBean("embeddedDatabaseServer", server::close);
        beans.registerSingleton("embeddedDatabaseConnection", new ApplicationLogin(server));
        beans.registerSingleton("embeddedDatabaseOwnerConnection", new OwnerLogin(server));
    }

    private record ApplicationLogin(Server server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Roles.APPLICATION;
        }

        @Override
        public String getPassword() {
            return server.passwords().application();
        }

        @Override
        public String getJdbcUrl() {
            return server.url(NAME);
        }
    }

    private record OwnerLogin(Server server) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return Roles.OWNER;
        }

        @Override
        public String getPassword() {
            return server.passwords().owner();
        }

        @Override
        public String getJdbcUrl() {
            return server.url(NAME);
        }
    }
}
