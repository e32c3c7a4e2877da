package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What the operator reads when the start fails. */
class StartProblemTests {

    @ParameterizedTest
    @CsvSource({
            "08001, nicht erreichbar", "08006, nicht erreichbar", "28P01, lehnt die Anmeldung ab",
            "3D000, genannte Datenbank gibt es nicht", "55000, lässt sich nicht auf diesen Stand bringen"})
    void anUnusableServerIsNamedInGerman(String state, String sentence) {
        Exception failure = new IllegalStateException("bean", new SQLException("refused", state));

        FailureAnalysis analysis = new ConnectionProblemAnalyzer().analyze(failure);

        assertThat(analysis.getDescription()).contains(sentence);
    }

    @Test
    void otherFaultsOfTheDatabaseAreNotExplainedAway() {
        assertThat(new ConnectionProblemAnalyzer().analyze(new SQLException("syntax", "42601"))).isNull();
    }

    @Test
    void aPortTakenLateIsNamedInGerman() {
        FailureAnalysis analysis = new PortTakenAnalyzer().analyze(new PortInUseException(8080));

        assertThat(analysis.getDescription()).isEqualTo("Der Port 8080 für die Weboberfläche ist schon belegt.");
        assertThat(analysis.getAction()).contains("--server.port");
    }

    @Test
    void aPortTakenEarlyStopsTheStartBeforeTheDatabase() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> HttpPort.requireFree(taken.getLocalPort()))
                    .withMessageContaining(String.valueOf(taken.getLocalPort()));
        }
        assertThatNoException().isThrownBy(() -> HttpPort.requireFree(0));
    }

    @Test
    void anOwnServerWithoutARoleForTheSchemaIsRefused() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/x"));

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> new DatabaseChoice().initialize(context))
                .satisfies(problem -> assertThat(problem.remedy()).contains("spring.flyway.user"));
    }

    @Test
    void anOwnServerKeepsTheEmbeddedOneAway() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/x")
                .withProperty("spring.flyway.user", "beschlusslauf_owner"));

        new DatabaseChoice().initialize(context);

        assertThat(context.getBeanFactory().containsSingleton("embeddedDatabaseServer")).isFalse();
    }
}
