package de.beschlusslauf.models;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Reads the forms that the modeller draws. */
final class JsonForm {

    private static final Set<String> SILENT = Set.of("spacer", "separator", "image");

    private final FormFile form = FormFile.empty();

    private JsonForm() {
    }

    static FormFile parse(String json) {
        try {
            JsonForm reader = new JsonForm();
            reader.components(new ObjectMapper().readTree(json));
            return reader.form;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void components(JsonNode parent) {
        parent.path("components").forEach(this::component);
    }

    private void component(JsonNode component) {
        form.show(Template.reads(component.path("conditional").path("hide").asText("")));
        for (String text : List.of("text", "content", "label", "description")) {
            form.show(Template.references(component.path(text).asText("")));
        }
        String type = component.path("type").asText();
        switch (type) {
            case "group" -> components(component);
            case "table" -> throw new IllegalArgumentException(
                    "A table of form-js hides from the rules which keys it reads: take a table in an html component");
            case "html", "text", "button" -> { }
            case "dynamiclist" -> throw new IllegalArgumentException("A dynamic list cannot be completed in Tasklist");
            case "number" -> throw new IllegalArgumentException(
                    "The number field of form-js loses digits that are typed again: take a textfield with a pattern");
            default -> {
                if (!SILENT.contains(type)) {
                    input(component);
                }
            }
        }
    }

    private void input(JsonNode input) {
        String list = text(input, "valuesKey");
        if (list != null) {
            form.show(list);
        }
        String label = text(input, "datetime".equals(input.path("type").asText()) ? "dateLabel" : "label");
        form.inputs().add(new FormFile.Field(input.path("key").asText(), label, options(input.path("values")), list,
                input.path("validate").path("required").asBoolean(), false, List.of()));
    }

    private static @Nullable Set<String> options(JsonNode values) {
        Set<String> options = new TreeSet<>();
        values.forEach(value -> options.add(value.path("value").asText()));
        return values.isMissingNode() ? null : options;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}
