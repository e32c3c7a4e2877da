package de.beschlusslauf.database;

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

    private static String property(Environment environment, String name) {
        return Objects.requireNonNull(environment.getProperty(name), name);
    }
}
