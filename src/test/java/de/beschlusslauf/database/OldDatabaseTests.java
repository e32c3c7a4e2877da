package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What happens to a database that an earlier state of the program has filled. */
class OldDatabaseTests {

    @Test
    void sessionsThatNobodyCouldOpenAnyMoreStopTheMigrationWithASentence() throws SQLException {
        // given
        TestDatabase old = TestDatabase.empty();
        old.migrate("061");
        run(old, """
                insert into meeting (id, body_id, organization_id, label, starts_at, place, status, version)
                values (gen_random_uuid(), 'meerbusch', 'rat', 'Rat', now(), 'Ratssaal', 'PLANNED', 0)""");

        // when
        Throwable failure = catchThrowable(() -> old.migrate("latest"));

        // then
        FailureAnalysis analysis = new ConnectionProblemAnalyzer().analyze(failure);
        assertThat(analysis.getDescription()).contains("lässt sich nicht auf diesen Stand bringen",
                "geplante Sitzungen aus einem Stand vor der ersten Veröffentlichung");
        assertThat(analysis.getAction()).contains("./data/postgres");
    }

    @Test
    void sessionsThatWereClosedStayAsTheyAre() throws SQLException {
        // given
        TestDatabase old = TestDatabase.empty();
        old.migrate("061");
        run(old, """
                insert into meeting (id, body_id, organization_id, label, starts_at, place, status, version)
                values (gen_random_uuid(), 'meerbusch', 'rat', 'Rat', now(), 'Ratssaal', 'CLOSED', 0)""");
        run(old, """
                insert into agenda_item (id, meeting_id, position, public_item, title, public_title, consultation_id,
                    status, version)
                select gen_random_uuid(), id, 7, true, 'Radweg', 'Radweg', gen_random_uuid(), 'SETTLED', 0 from meeting""");

        // when
        old.migrate("latest");

        // then
        try (Connection connection = connect(old); Statement statement = connection.createStatement();
                var row = statement.executeQuery("select kind || ' ' || number from agenda_item")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("PAPER 7");
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }
}
