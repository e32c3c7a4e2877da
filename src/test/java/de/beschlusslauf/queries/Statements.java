package de.beschlusslauf.queries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgStatement;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down every statement that goes to the database, with its values, whoever sends it: JPA, JDBC or the engine. */
final class Statements {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** Everything that was sent while the work was done, by whatever thread. */
    List<String> during(Runnable work) {
        sent.clear();
        work.run();
        return List.copyOf(sent);
    }

    DataSource watched(DataSource source) {
        return watch(DataSource.class, source,
                (method, result) -> result instanceof Connection connection ? watched(connection) : result);
    }

    private Connection watched(Connection connection) {
        return watch(Connection.class, connection,
                (method, result) -> result instanceof PreparedStatement statement ? watched(statement) : result);
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return watch(PreparedStatement.class, statement, (method, result) -> {
            if (method.startsWith("execute")) {
                sent.add(withValues(statement));
            }
            return result;
        });
    }

    /** The driver's own statement writes the values into its text. */
    private static String withValues(PreparedStatement statement) {
        try {
            return statement.unwrap(PgStatement.class).toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T watch(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    try {
                        return after.call(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private interface After {

        @Nullable Object call(String method, @Nullable Object result);
    }

    /** Puts the recorder between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Recorded {

        @Bean
        static Statements statements() {
            return new Statements();
        }

        @Bean
        static BeanPostProcessor recordingDataSource(Statements statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? statements.watched(source) : bean;
                }
            };
        }
    }
}
