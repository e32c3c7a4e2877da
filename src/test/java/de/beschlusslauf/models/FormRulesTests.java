package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two small forms that fit their records, then spoilt in one place each: the finding names the field. */
class FormRulesTests {

    private static final String JSON = """
            {"components": [
              {"type": "html", "content": "{{subject}}{{#loop parts}}{{heading}}{{/loop}}{{#if late}}!{{/if}}"},
              {"type": "group", "components": [
                {"type": "radio", "key": "decision", "label": "Entscheidung", "validate": {"required": true},
                 "values": [{"value": "SIGNED"}, {"value": "RETURNED"}]}]},
              {"type": "select", "key": "office", "label": "Amt", "valuesKey": "offices"},
              {"type": "datetime", "subtype": "date", "key": "due", "dateLabel": "Frist",
               "conditional": {"hide": "=decision = \\"SIGNED\\" or closed or list contains(parts, decision)"}},
              {"type": "textfield", "key": "shownVersion", "label": "Gezeigte Fassung", "readonly": true}]}""";

    private static final String HTML = """
            <form><dd data-shown="subject"></dd>
            <div><label for="amount">Betrag</label><input id="amount" data-variable="amount" required></div>
            <select data-variable="owed" aria-label="x"><option value="">?</option>
              <option value="true">ja</option></select>
            <fieldset data-variable="offices" data-options="departments"><legend>Ämter</legend></fieldset>
            <div data-rows="phases" data-show-when="amount&amp;title=x"><template>
              <label>Titel <input data-field="title" required></label>
              <div data-rows="steps"><template>
                <label>Schritt <input data-field="what" required></label></template></div></template></div>
            <div data-upload="files" data-label="Anlagen"></div></form>""";

    enum Decision { SIGNED, RETURNED }

    record Part(String heading) {
    }

    record Shown(String subject, List<Part> parts, boolean late, List<Choice> offices, boolean closed,
            String shownVersion) {
    }

    record Answer(@Label("Entscheidung") @NotNull Decision decision, @Label("Amt") @FromList("offices") String office,
            @Label("Frist") @Nullable LocalDate due, @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    record Step(@Label("Schritt") @NotBlank String what) {
    }

    record Phase(@Label("Titel") @NotBlank String title, @Label("Schritte") List<Step> steps) {
    }

    record Sheet(String subject, List<Choice> departments, List<Phase> phases) {
    }

    record Office(String value, String name) {
    }

    record Title(String title) {
    }

    record Renamed(String subject, List<Title> parts, boolean late, List<Office> offices, boolean closed,
            String shownVersion) {
    }

    record NamedStep(String name) {
    }

    record NamedPhase(String title, List<NamedStep> steps) {
    }

    record Otherwise(String subject, List<Choice> departments, List<NamedPhase> phases) {
    }

    record Desks(String subject, String desks) {
    }

    record Nothing() {
    }

    record Titled(@Label("Öffentlicher Titel") @Nullable String publicTitle) {
    }

    record Money(@Label("Betrag") @NotNull BigDecimal amount, @Label("Geschuldet") @Nullable Boolean owed,
            @Label("Ämter") @FromList("departments") List<String> offices, @Label("Phasen") List<Phase> phases,
            @Label("Anlagen") List<String> files) {
    }

    @Test
    void formsThatFitHaveNoFindings() {
        assertThat(json(JSON)).isEmpty();
        assertThat(html(HTML.replace("aria-label=\"x\"", "data-label=\"Geschuldet\""))).isEmpty();
    }

    @Test
    void aFieldThatOnlyOneSideKnowsIsFound() {
        assertThat(json(JSON.replace("\"due\"", "\"date\""))).containsExactly(
                "form: date is asked, but the handler does not take it",
                "form: due is taken, but the form does not ask it");
        assertThat(html(HTML.replace("data-field=\"title\"", "data-field=\"name\"")))
                .contains("form: phases.name is asked, but the handler does not take it",
                        "form: phases.title is taken, but the form does not ask it");
        assertThat(html(HTML.replace("data-field=\"what\"", "data-field=\"name\"")))
                .contains("form: phases.steps.name is asked, but the handler does not take it",
                        "form: phases.steps.what is taken, but the form does not ask it");
    }

    @Test
    void aValueThatOnlyOneSideShowsIsFound() {
        assertThat(json(JSON.replace("{{subject}}", "{{title}}"))).containsExactly(
                "form: title is shown by the form, but the handler does not show it",
                "form: subject is prepared, but the form does not show it");
        assertThat(json(JSON.replace("{{heading}}", "{{wording}}"))).containsExactly(
                "form: parts.wording is shown by the form, but the handler does not show it",
                "form: parts.heading is prepared, but the form does not show it");
        assertThat(json(JSON.replace(" or closed or", " or"))).containsExactly(
                "form: closed is prepared, but the form does not show it");
    }

    @Test
    void whatOnlyOneSideKnowsInsideAPreparedValueIsFound() {
        assertThat(json(JSON.replace("{{heading}}", "{{subject}}"))).as("a key of the form around it hides nothing")
                .containsExactly("form: parts.heading is prepared, but the form does not show it");
        assertThat(FormRules.findings("form", JsonForm.parse(JSON), Renamed.class, Answer.class)).containsExactly(
                "form: offices.label is shown by the form, but the handler does not show it",
                "form: offices.name is prepared, but the form does not show it",
                "form: parts.heading is shown by the form, but the handler does not show it",
                "form: parts.title is prepared, but the form does not show it");
        assertThat(FormRules.findings("form", HtmlForm.parse(HTML.replace("aria-label=\"x\"", "data-label=\"Geschuldet\"")),
                Otherwise.class, Money.class)).containsExactly(
                "form: phases.steps.what is shown by the form, but the handler does not show it",
                "form: phases.steps.name is prepared, but the form does not show it");
    }

    @Test
    void aLoopInsideALoopIsRefusedSinceNoRuleLooksIntoIt() {
        assertThatThrownBy(() -> json(JSON.replace("{{heading}}", "{{#loop heading}}{{/loop}}")))
                .hasMessage("No rule looks into a loop inside a loop: heading");
    }

    @Test
    void whatAFormLeavesOutOnPurposeIsNoLongerExcusedOnceItIsShownOrGone() {
        FormFile form = JsonForm.parse("""
                {"components": [{"type": "html", "content": "{{subject}}{{desks}}"}]}""");

        assertThat(FormRules.findings("paper-drafting/co-sign", form, Desks.class, Nothing.class)).containsExactly(
                "paper-drafting/co-sign: desks is shown by the form, but is said to be left out");
        assertThat(FormRules.findings("paper-drafting/co-sign", form, Sheet.class, Nothing.class)).contains(
                "paper-drafting/co-sign: desks is said to be left out, but nobody prepares it");
    }

    @Test
    void anotherNameInErrorsThanInTheFormIsFound() {
        assertThat(json(JSON.replace("\"Frist\"", "\"Fällig am\""))).containsExactly(
                "form: due is called „Fällig am“ in the form, but „Frist“ in errors");
        assertThat(html(HTML.replace("<legend>Ämter", "<legend>Stellen"))).contains(
                "form: offices is called „Stellen“ in the form, but „Ämter“ in errors");
    }

    @Test
    void aFieldWithoutLabelIsFound() {
        assertThat(html(HTML)).containsExactly("form: owed has no label in the form");
    }

    @Test
    void optionsThatAreNoConstantsAreFound() {
        assertThat(json(JSON.replace("\"RETURNED\"", "\"REFUSED\""))).containsExactly(
                "form: decision offers [REFUSED, SIGNED] instead of [RETURNED, SIGNED]");
    }

    @Test
    void anotherListThanTheHandlerChecksIsFound() {
        assertThat(json(JSON.replace("\"valuesKey\": \"offices\"", "\"valuesKey\": \"parts\""))).contains(
                "form: office offers the list parts, but the handler does not say so with @FromList",
                "form: office comes from the list offices, but the form offers none");
    }

    @Test
    void aDemandedFieldWithoutTheMarkIsFound() {
        assertThat(json(JSON.replace("{\"required\": true}", "{}"))).containsExactly(
                "form: decision is demanded, but the form does not mark it as required");
    }

    @Test
    void aFieldThatTheDomainDemandsNeedsTheMarkToo() {
        FormFile form = JsonForm.parse("""
                {"components": [{"type": "textfield", "key": "publicTitle", "label": "Öffentlicher Titel"}]}""");

        assertThat(FormRules.findings("implementation/publish-resolution", form, Nothing.class, Titled.class)).containsExactly(
                "implementation/publish-resolution: publicTitle is demanded, but the form does not mark it as required");
        assertThat(FormRules.findings("implementation/publish-resolution", FormFile.empty(), Nothing.class, Nothing.class))
                .containsExactly("implementation/publish-resolution: publicTitle is said to be demanded, but the form does not ask it");
    }

    @Test
    void aDynamicListIsRefused() {
        assertThatThrownBy(() -> json(JSON.replace("group", "dynamiclist")))
                .hasMessage("A dynamic list cannot be completed in Tasklist");
    }

    @Test
    void aNativeFieldForDaysIsRefused() {
        assertThatThrownBy(() -> html(HTML.replace("id=\"amount\"", "id=\"amount\" type=\"date\"")))
                .hasMessageContaining("follows the browser's language");
    }

    @Test
    void aNumberFieldIsRefused() {
        assertThatThrownBy(() -> json(JSON.replace("textfield", "number"))).hasMessageContaining("loses digits");
    }

    private static List<String> json(String form) {
        return FormRules.findings("form", JsonForm.parse(form), Shown.class, Answer.class);
    }

    private static List<String> html(String form) {
        return FormRules.findings("form", HtmlForm.parse(form), Sheet.class, Money.class);
    }

    /** Only those that are searched open and close by keyboard in form-js. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyChoiceListCanBeSearched(Path form) throws IOException {
        assertThat(new ObjectMapper().readTree(form.toFile()).findParents("type")).filteredOn(
                field -> field.path("type").asText().equals("select"))
                .allSatisfy(field -> assertThat(field.path("searchable").asBoolean()).as(field.path("key").asText()).isTrue());
    }

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }
}
