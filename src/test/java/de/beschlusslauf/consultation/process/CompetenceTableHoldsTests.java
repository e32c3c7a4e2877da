package de.beschlusslauf.consultation.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.StartProblem;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The start stops at a deployed table on competence that leaves open who decides. */
@WholeApplication
class CompetenceTableHoldsTests {

    @Autowired
    CompetenceTableHolds start;
    @Autowired
    RepositoryService repository;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void theStartStopsAtATableThatNamesABodyNobodyKnowsAndGoesOnWithTheOneInForce() {
        transaction.executeWithoutResult(status -> {
            repository.createDeployment().addString("bpmn/competence.dmn", table().replace("<text>\"MAYOR\"</text>",
                    "<text>\"MAGISTRAT\"</text>")).deploy();

            assertThatThrownBy(start::afterSingletonsInstantiated).isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Die Tabelle competence (").hasMessageContaining("MAGISTRAT");
            status.setRollbackOnly();
        });

        assertThatCode(start::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    private static String table() {
        try {
            return Files.readString(Path.of("bpmn/competence.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
