package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables against the rules of the house; a finding names the element. */
class DecisionModelTests {

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsNamedLikeItsFileAndKeepsItsHistory(Path file) {
        Decision decision = read(file).getModelElementsByType(Decision.class).iterator().next();

        assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(decision.getVersionTag()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).contains("Rechtsgrundlage");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnHasAGermanNameAndEveryRuleItsReason(Path file) {
        DmnModelInstance table = read(file);

        assertThat(table.getModelElementsByType(Input.class)).filteredOn(input -> input.getLabel() == null)
                .extracting(DmnElement::getId).isEmpty();
        assertThat(table.getModelElementsByType(Output.class)).filteredOn(output -> output.getLabel() == null)
                .extracting(DmnElement::getId).isEmpty();
        assertThat(table.getModelElementsByType(Rule.class))
                .filteredOn(rule -> rule.getDescription() == null
                        || rule.getDescription().getTextContent().length() < 10)
                .extracting(DmnElement::getId).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyIdIsWrittenByHand(Path file) {
        assertThat(read(file).getModelElementsByType(DmnElement.class)).extracting(DmnElement::getId)
                .filteredOn(id -> id != null).allMatch(id -> id.matches("[a-zA-Z]+([_-][a-zA-Z]+)*"));
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
