package de.beschlusslauf.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A database of its own, with the whole schema in it, on the one throw-away PostgreSQL that all tests of this JVM
 * share. Every {@code @SpringBootTest} and {@code @ApplicationModuleTest} gets one without asking, one per Spring
 * context (see {@link TestDatabaseCustomizer}); tests without Spring call {@link #create()}.
 */
public record TestDatabase(String url, String owner, String ownerPassword, String application,
        String applicationPassword) {

    private static final Path FOLDER = Path.of("target", "test-databases");
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Copies the migrated template; the copy lives until the JVM ends. */
    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        Shared.SERVER.createDatabase(name, TEMPLATE);
        return of(Shared.SERVER, name);
    }

    /** Without any table; for tests of the migrations themselves. */
    static TestDatabase empty() {
        String name = "test_" + COUNT.incrementAndGet();
        Shared.SERVER.createDatabase(name, "template0");
        return of(Shared.SERVER, name);
    }

    /** Brings it up to that version of the schema, or to the newest for "latest". */
    void migrate(String version) {
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .locations("classpath:db/migration", "classpath:de/beschlusslauf/database/migration")
                .placeholders(Map.of("app", application))
                .target(version)
                .load()
                .migrate();
    }

    private static TestDatabase of(Server server, String name) {
        return new TestDatabase(server.url(name), "beschlusslauf_owner", server.passwords().owner(),
                "beschlusslauf_app", server.passwords().application());
    }

    /** Started by the first test that needs it; stopped and deleted when the JVM ends. */
    private static final class Shared {

        static final Server SERVER = start();

        private static Server start() {
            try {
                Files.createDirectories(FOLDER);
                Orphans.clear(FOLDER);
                Path directory = Files.createTempDirectory(FOLDER, "run");
                Server server = Server.start(directory, Path.of("target", "postgres"), Settings.forgetful(), 0);
                // Runs after the last application context is closed, and also where no test starts an application
                ReflectionTestUtils.invokeMethod(Objects.requireNonNull(
                        ReflectionTestUtils.getField(SpringApplication.class, "shutdownHook")),
                        "enableShutdownHookAddition");
                SpringApplication.getShutdownHandlers().add(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(directory.toFile());
                });
                server.createDatabase(TEMPLATE, "template0");
                of(server, TEMPLATE).migrate("latest");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
