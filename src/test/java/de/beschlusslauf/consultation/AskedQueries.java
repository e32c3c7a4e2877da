package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what Hibernate sends to the database from {@link #begin} on, until it is closed. */
final class AskedQueries implements AutoCloseable {

    private final Statistics statistics;

    AskedQueries(EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    void begin() {
        statistics.clear();
    }

    Asked sinceThen() {
        Map<String, Long> queries = Arrays.stream(statistics.getQueries()).collect(Collectors.toMap(
                query -> query.replaceAll("(\\?,)+\\?", "?"),
                query -> statistics.getQueryStatistics(query).getExecutionCount(), Long::sum, TreeMap::new));
        return new Asked(queries, statistics.getFlushCount(), statistics.getPrepareStatementCount());
    }

    @Override
    public void close() {
        statistics.setStatisticsEnabled(false);
    }

    /** @param queries how often each was sent, whatever the length of its lists */
    record Asked(Map<String, Long> queries, long flushes, long statements) {

        /** However many matters there are, nothing is asked for each of them. */
        void assertAsOftenAs(Asked few) {
            assertThat(queries).containsExactlyEntriesOf(few.queries);
            assertThat(flushes).as("flushes").isEqualTo(few.flushes);
            assertThat(statements).as("statements of Hibernate").isEqualTo(few.statements);
        }
    }
}
