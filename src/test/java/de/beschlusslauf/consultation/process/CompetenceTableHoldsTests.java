package de.beschlusslauf.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.StartProblem;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A table on competence that leaves open who decides is refused when it is deployed, and an older one at the start. */
@WholeApplication
class CompetenceTableHoldsTests {

    @Autowired
    CompetenceTableHolds start;
    @Autowired
    RepositoryService repository;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whoDeploysATableThatNamesABodyNobodyKnowsIsRefusedAndNothingChanges() {
        long before = repository.createDecisionDefinitionQuery().decisionDefinitionKey("competence").count();

        assertThatThrownBy(() -> deploy(misnamed())).hasStackTraceContaining(Refusal.class.getName())
                .hasStackTraceContaining("Die Tabelle competence (").hasStackTraceContaining("MAGISTRAT");

        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("competence").count()).isEqualTo(before);
    }

    @Test
    void theStartStopsAtSuchATableFromBeforeAndGoesOnWithTheOneInForce() {
        transaction.executeWithoutResult(status -> {
            deploy(table().replace("</definitions>", "<!-- our own --></definitions>"));
            jdbc.update("update act_ge_bytearray set bytes_ = ? where name_ = 'bpmn/competence.dmn' and deployment_id_ ="
                    + " (select deployment_id_ from act_re_decision_def where key_ = 'competence' order by version_ desc limit 1)",
                    misnamed().getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(start::afterSingletonsInstantiated).isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Die Tabelle competence (").hasMessageContaining("MAGISTRAT");
            status.setRollbackOnly();
        });

        assertThatCode(start::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    private void deploy(String table) {
        repository.createDeployment().addString("bpmn/competence.dmn", table).deploy();
    }

    private static String misnamed() {
        return table().replace("<text>\"MAYOR\"</text>", "<text>\"MAGISTRAT\"</text>");
    }

    private static String table() {
        try {
            return Files.readString(Path.of("bpmn/competence.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
