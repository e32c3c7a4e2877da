package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TimeZone;

import de.beschlusslauf.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
class DatabaseTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theApplicationIsNoSuperuserAndOwnsNoTable() {
        assertThat(jdbc.queryForObject("SELECT current_user", String.class)).isEqualTo("beschlusslauf_app");
        assertThat(jdbc.queryForObject("""
                SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user
                """, Boolean.class)).isFalse();
        assertThat(jdbc.queryForList("SELECT tablename FROM pg_tables WHERE tableowner = current_user")).isEmpty();
    }

    @Test
    void theApplicationCreatesNoTable() {
        assertThatThrownBy(() -> jdbc.execute("CREATE TABLE smuggled (id int)"))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for schema public\n  Position: 14");
    }

    @Test
    void theEnginesTablesBelongToTheOwner() {
        List<String> owners = jdbc.queryForList(
                "SELECT DISTINCT tableowner FROM pg_tables WHERE tablename LIKE 'act\\_%'", String.class);

        assertThat(owners).containsExactly("beschlusslauf_owner");
        assertThat(jdbc.queryForObject("SELECT max(version_) FROM act_ge_schema_log", String.class))
                .startsWith("7.24");
    }

    @Test
    void dueJobsAreFoundByAnIndex() {
        assertThat(jdbc.queryForList("SELECT tablename FROM pg_indexes WHERE indexname = 'job_acquisition'",
                String.class)).containsExactly("act_ru_job");
    }

    @Test
    void namesSortAsInGerman() {
        List<String> sorted = jdbc.queryForList("""
                SELECT name FROM (VALUES ('Zebra'), ('Ämter'), ('Bauamt'), ('amtlich'), ('Straße'), ('Strasse'))
                AS names (name) ORDER BY name
                """, String.class);

        assertThat(sorted).containsExactly("Ämter", "amtlich", "Bauamt", "Strasse", "Straße", "Zebra");
    }

    @Test
    void timeIsUniversalAndReadsAreCommitted() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
        assertThat(jdbc.queryForObject("SHOW timezone", String.class)).isEqualTo("UTC");
        assertThat(jdbc.queryForObject("SHOW transaction_isolation", String.class)).isEqualTo("read committed");
    }
}
