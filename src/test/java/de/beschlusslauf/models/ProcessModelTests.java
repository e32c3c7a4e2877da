package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models against the rules of the house and against the code; a finding names the file and the element. */
class ProcessModelTests {

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsNamesAndSettingsAreAsDesigned(Model model) {
        assertThat(NamingRules.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsHoldNoPrograms(Model model) throws IOException {
        assertThat(ExpressionRules.findings(model, names(".bpmn"), names(".dmn"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePictureIsCompleteAndCanBeRead(Model model) {
        assertThat(DrawingRules.findings(model)).isEmpty();
    }

    private static Set<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.replace(ending, "")).collect(Collectors.toSet());
        }
    }
}
