package de.beschlusslauf.models;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.beschlusslauf.document.ShownFile;

/** A form reads from the objects of a prepared value what its handler puts there, and leaves nothing of them out. */
final class InnerRules {

    /** What lists to choose from read of each entry, in form-js as in {@code choices.js}. */
    private static final Set<String> CHOICE = Set.of("label", "value");

    /** What {@code files.js} and {@code upload.js} read of a file; loops name what they need. */
    private static final Set<String> FILE = Set.of("id", "mediaType", "name", "size", "url");

    private final String where;

    private final FormFile form;

    /** What a loop reads of the form around it. */
    private final Set<String> around;

    private final Set<String> leftOut;

    private final List<String> findings = new ArrayList<>();

    private InnerRules(String where, FormFile form, Set<String> around) {
        this.around = around;
        this.where = where;
        this.form = form;
        this.leftOut = LeftOut.from(where).stream().filter(key -> key.contains(".")).collect(Collectors.toSet());
    }

    /** @param answer components of the answer; rows of its own records are compared with it and not here */
    static List<String> findings(String where, FormFile form, Map<String, RecordComponent> shown,
            Map<String, RecordComponent> answer) {
        InnerRules rules = new InnerRules(where, form, shown.keySet());
        Set<String> prepared = new TreeSet<>();
        shown.forEach((key, component) -> {
            Class<?> element = FormRules.element(component);
            boolean asAnswered = answer.containsKey(key) && FormRules.element(answer.get(key)).equals(element)
                    && !element.equals(ShownFile.class);
            if (element.isRecord() && !asAnswered) {
                FormRules.components(element).keySet().forEach(name -> prepared.add(key + "." + name));
                rules.value(key, element);
            }
        });
        rules.leftOut.stream().filter(key -> !prepared.contains(key)).forEach(key -> rules.find(key
                + " is said to be left out, but nobody prepares it"));
        return rules.findings;
    }

    private void value(String key, Class<?> element) {
        FormFile.Field input = form.inputs().stream().filter(field -> field.key().equals(key)).findFirst().orElse(null);
        if (offered(form.inputs(), key)) {
            compare(key, CHOICE, element);
        } else if (input != null && !input.columns().isEmpty()) {
            rows(key, input.columns(), element);
        } else if (element.equals(ShownFile.class)) {
            reads(key, form.shown().getOrDefault(key, Set.of()).isEmpty() ? FILE : form.shown().get(key), element);
        } else if (!form.whole().contains(key) && form.shown().containsKey(key)) {
            compare(key, form.shown().get(key), element);
        }
    }

    private void rows(String path, List<FormFile.Field> columns, Class<?> element) {
        compare(path, columns.stream().map(FormFile.Field::key).collect(Collectors.toSet()), element);
        Map<String, RecordComponent> components = FormRules.components(element);
        columns.stream().filter(column -> !column.columns().isEmpty() && components.containsKey(column.key())).forEach(
                column -> rows(path + "." + column.key(), column.columns(), FormRules.element(components.get(column.key()))));
    }

    private void compare(String key, Set<String> read, Class<?> element) {
        reads(key, read, element);
        FormRules.components(element).keySet().stream().map(name -> key + "." + name).forEach(name -> {
            boolean used = read.contains(name.substring(key.length() + 1));
            if (!used && !leftOut.contains(name)) {
                find(name + " is prepared, but the form does not show it");
            } else if (used && leftOut.contains(name)) {
                find(name + " is shown by the form, but is said to be left out");
            }
        });
    }

    private void reads(String key, Set<String> read, Class<?> element) {
        Set<String> prepared = FormRules.components(element).keySet();
        read.stream().filter(name -> !prepared.contains(name) && !around.contains(name)).sorted().forEach(name -> find(key + "." + name
                + " is shown by the form, but the handler does not show it"));
    }

    private static boolean offered(List<FormFile.Field> fields, String list) {
        return fields.stream().anyMatch(field -> list.equals(field.list()) || offered(field.columns(), list));
    }

    private void find(String complaint) {
        findings.add(where + ": " + complaint);
    }
}
