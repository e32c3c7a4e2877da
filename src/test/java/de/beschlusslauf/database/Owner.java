package de.beschlusslauf.database;

import java.util.List;
import java.util.Objects;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The role that owns a test's tables and may do what the application may not, such as deleting sessions. */
public final class Owner {

    private Owner() {
    }

    public static JdbcTemplate of(Environment environment) {
        return new JdbcTemplate(new DriverManagerDataSource(property(environment, "spring.datasource.url"),
                property(environment, "spring.flyway.user"), property(environment, "spring.flyway.password")));
    }

    /** What the role does while the triggers of these tables are off, as a forger would; they are on again afterwards. */
    public static void unguarded(JdbcTemplate owner, List<String> tables, Runnable forgery) {
        tables.forEach(table -> owner.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
        try {
            forgery.run();
        } finally {
            tables.forEach(table -> owner.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER"));
        }
    }

    private static String property(Environment environment, String name) {
        return Objects.requireNonNull(environment.getProperty(name), name);
    }
}
