package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager reads in Cockpit about a step that has failed for good. */
class FailedStepsTests {

    @Test
    void aRefusalIsSaidAsItIs() {
        String sentence = "Die Sitzung liegt in der Vergangenheit; wählen Sie eine künftige Sitzung.";

        assertThat(FailedSteps.cause(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Cannot invoke \"String.length()\" because \"name\" is null",
        "ENGINE-03005 Execution of 'UPDATE TimerEntity[1]' failed. Entity was updated by another transaction concurrently.",
        "could not execute statement [ERROR: duplicate key value violates unique constraint]",
        "java.net.SocketTimeoutException: Read timed out."})
    void anythingElseIsATechnicalFault(String message) {
        assertThat(FailedSteps.cause(message)).startsWith("Es ist ein technischer Fehler;").endsWith(".");
    }
}
