package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/** Who was overtaken is told so, and a fault of the program is not called a race. */
@ExtendWith(OutputCaptureExtension.class)
class AttemptsTests {

    final Attempts attempts = new Attempts(TransactionOperations.withoutTransaction());

    final List<RuntimeException> ahead = new ArrayList<>();

    final Supplier<String> answer = () -> {
        if (ahead.isEmpty()) {
            return "stored";
        }
        throw ahead.remove(0);
    };

    @Test
    void whoeverWasOvertakenTwiceGetsThroughTheThirdTime() {
        ahead.addAll(List.of(new CannotAcquireLockException("deadlock"), violated("23505", "unique")));

        assertThat(attempts.run(answer)).isEqualTo("stored");
    }

    @Test
    void whatTheEngineHasWrappedIsARaceToo() {
        ahead.addAll(List.of(new ProcessEngineException("TaskListener", new CannotAcquireLockException("deadlock")),
                new ProcessEngineException("TaskListener", new SQLException("deadlock detected", "40P01"))));

        assertThat(attempts.run(answer)).isEqualTo("stored");
    }

    @Test
    void whereTheEngineHasLostTheCauseItIsTriedAgainAndThenPassedOnAsItIs() {
        ahead.add(new ProcessEngineException("Cannot restore state of process instance"));
        assertThat(attempts.run(answer)).isEqualTo("stored");

        for (int i = 0; i < 3; i++) {
            ahead.add(new ProcessEngineException("Cannot restore state of process instance"));
        }
        assertThatThrownBy(() -> attempts.run(answer)).isExactlyInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aRefusalIsPassedOnAtOnceWhateverItStandsIn() {
        ahead.addAll(List.of(new ProcessEngineException("TaskListener", new Refusal("Nein.")), violated("23505", "unique")));

        assertThatThrownBy(() -> attempts.run(answer)).hasRootCauseMessage("Nein.");
        assertThat(ahead).as("no second try").hasSize(1);
    }

    @Test
    void afterThreeTriesTheConstraintStandsInTheLogAndNoWordThatAnybodyWrote(CapturedOutput output) {
        for (int i = 0; i < 3; i++) {
            ahead.add(violated("23503", "ERROR: violates foreign key constraint \"paper_parent\"\n  Detail: Key (Müller)"));
        }

        assertThatThrownBy(() -> attempts.run(answer)).isInstanceOf(Refusal.class)
                .hasMessageContaining("wird gerade von jemand anderem bearbeitet");
        assertThat(output).contains("paper_parent").doesNotContain("Müller");
    }

    @Test
    void aFaultIsPassedOnAtOnce() {
        ahead.addAll(List.of(violated("23514", "check"), violated("23502", "not null")));

        assertThatThrownBy(() -> attempts.run(answer)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Cannot ").hasRootCauseMessage("check");
        assertThat(ahead).as("no second try").hasSize(1);
    }

    private static DataIntegrityViolationException violated(String state, String message) {
        return new DataIntegrityViolationException("could not execute statement", new SQLException(message, state));
    }
}
