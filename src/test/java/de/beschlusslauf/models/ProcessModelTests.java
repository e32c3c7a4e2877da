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
    void whatStaffAndManagersReadIsCalledAsOnTheList(Model model) {
        assertThat(PinnedNames.findings(model)).isEmpty();
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

    @ParameterizedTest
    @MethodSource("models")
    void nothingStrands(Model model) {
        assertThat(FlowRules.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyQuestionHasAllItsAnswers(Model model) {
        assertThat(GatewayRules.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessIsPlayedThrough(Model model) {
        assertThat(TraceRules.findings(model)).isEmpty();
        assertThat(Path.of("src/test/java/de/beschlusslauf/models", Names.ofProcess(model.id()) + "TraceTests.java"))
                .content().contains("start(\"" + model.id() + '"');
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasItsClassAndItsForm(Model model) {
        assertThat(CodeRules.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskIsDue(Model model) {
        assertThat(DueRules.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFormIsOpenedInTheBrowser(Model model) {
        assertThat(OpenedForms.findings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFormAsksAndShowsWhatItsHandlerDeclares(Model model) {
        assertThat(formFindings(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessCallsOnlyWhatItsModuleMayUse(Model model) {
        assertThat(CodeRules.calls(model)).isEmpty();
    }

    private static List<String> formFindings(Model model) {
        return Handlers.of(model.id()).flatMap(handler -> {
            FormFile form = FormFile.find(model.id(), handler.name());
            return form == null ? Stream.empty() : FormRules.findings(model.id() + "/" + handler.name(), form,
                    handler.shown(), handler.answer()).stream();
        }).toList();
    }

    private static Set<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.replace(ending, "")).collect(Collectors.toSet());
        }
    }
}
