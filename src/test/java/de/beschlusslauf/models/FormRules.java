package de.beschlusslauf.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A form asks exactly what its handler takes and shows exactly what its handler shows, under the same names. */
final class FormRules {

    /** Fields whose other constants the domain refuses in any case. */
    private static final Set<String> FEWER_ON_PURPOSE = Set.of("paper-drafting/co-sign: decision");

    /** What the drafts in a browser leave out: an old one would be refused again and again. */
    private static final Set<String> IN_NO_DRAFT = keptOutOfDrafts();

    private final String where;

    private final Map<String, RecordComponent> shown;

    private final List<String> findings = new ArrayList<>();

    private final Set<String> seen = new TreeSet<>();

    private FormRules(String where, Class<?> shown) {
        this.where = where;
        this.shown = components(shown);
    }

    static List<String> findings(String where, FormFile form, Class<?> shown, Class<?> answer) {
        FormRules rules = new FormRules(where, shown);
        rules.inputs("", form.inputs(), components(answer));
        DomainDemands.in(where).stream().filter(name -> !rules.seen.contains(name)).forEach(
                name -> rules.findings.add(where + ": " + name + " is said to be demanded, but the form does not ask it"));
        Set<String> keys = form.inputs().stream().map(FormFile.Field::key).collect(Collectors.toSet());
        rules.shown(form, keys);
        rules.findings.addAll(InnerRules.findings(where, form, rules.shown, components(answer)));
        return rules.findings;
    }

    private void inputs(String path, List<FormFile.Field> fields, Map<String, RecordComponent> answer) {
        Set<String> asked = new TreeSet<>();
        for (FormFile.Field field : fields) {
            String name = path + field.key();
            check(asked.add(field.key()), name + " is asked twice");
            RecordComponent component = answer.get(field.key());
            if (component == null) {
                findings.add(where + ": " + name + " is asked, but the handler does not take it");
            } else {
                input(name, field, component);
            }
        }
        answer.keySet().stream().filter(key -> !asked.contains(key))
                .forEach(key -> findings.add(where + ": " + path + key + " is taken, but the form does not ask it"));
    }

    private void input(String name, FormFile.Field field, RecordComponent component) {
        seen.add(name);
        Label label = component.getAnnotation(Label.class);
        check(label != null, name + " has no @Label");
        check(label == null || field.hidden() || field.label() == null || field.label().equals(label.value()),
                name + " is called „" + field.label() + "“ in the form, but „" + (label == null ? "" : label.value())
                        + "“ in errors");
        boolean visible = !field.hidden() && field.columns().isEmpty();
        check(!visible || field.label() != null, name + " has no label in the form");
        check(!isShown(component) || IN_NO_DRAFT.contains(field.key()),
                name + " goes back as it was shown, but form-js-german.js keeps it in drafts");
        options(name, field, component);
        Class<?> row = element(component);
        if (!field.columns().isEmpty()) {
            check(row.isRecord(), name + " is a table in the form, but no list of records");
            inputs(name + ".", field.columns(), components(row));
        }
        boolean chosenOrTyped = component.getType() != Boolean.class
                && !List.class.isAssignableFrom(component.getType());
        boolean demanded = chosenOrTyped && demanded(component) || DomainDemands.in(where).contains(name);
        check(!demanded || field.required() || field.hidden() || isShown(component),
                name + " is demanded, but the form does not mark it as required");
    }

    private void options(String name, FormFile.Field field, RecordComponent component) {
        FromList list = component.getAnnotation(FromList.class);
        Class<?> type = element(component);
        if (field.options() != null && !type.equals(Boolean.class)) {
            check(type.isEnum(), name + " offers fixed values, but is no list of constants");
            check(!type.isEnum() || field.options().equals(constants(type))
                            || FEWER_ON_PURPOSE.contains(where + ": " + name),
                    name + " offers " + field.options() + " instead of " + constants(type));
        }
        if (field.list() != null) {
            check(list != null && list.value().equals(field.list()) || type.isEnum(),
                    name + " offers the list " + field.list() + ", but the handler does not say so with @FromList");
        }
        check(list == null || list.value().equals(field.list()),
                name + " comes from the list " + (list == null ? "" : list.value()) + ", but the form offers none");
    }

    private void shown(FormFile form, Set<String> inputs) {
        form.shown().keySet().forEach(key -> check(shown.containsKey(key) || inputs.contains(key),
                key + " is shown by the form, but the handler does not show it"));
        Set<String> leftOut = LeftOut.from(where).stream().filter(key -> !key.contains("."))
                .collect(Collectors.toSet());
        for (String key : shown.keySet()) {
            boolean used = form.shown().containsKey(key) || inputs.contains(key);
            check(used || leftOut.contains(key), key + " is prepared, but the form does not show it");
            check(!used || !leftOut.contains(key), key + " is shown by the form, but is said to be left out");
        }
        leftOut.stream().filter(key -> !shown.containsKey(key))
                .forEach(key -> findings.add(where + ": " + key + " is said to be left out, but nobody prepares it"));
    }

    private static Set<String> keptOutOfDrafts() {
        try {
            String script = Files.readString(Path.of("src/main/resources/static/skin/form-js-german.js"));
            return Pattern.compile("const asShown = \\[(.*)]").matcher(script).results()
                    .flatMap(list -> Arrays.stream(list.group(1).replace("'", "").split(", ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isShown(RecordComponent component) {
        return component.isAnnotationPresent(AsShown.class);
    }

    private static boolean demanded(RecordComponent component) {
        return asked(component, NotNull.class) || asked(component, NotBlank.class)
                || asked(component, NotEmpty.class);
    }

    /** Constraints stand at the accessor, they know no record components. */
    private static boolean asked(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint);
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a list its elements, of anything else itself. */
    static Class<?> element(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return component.getType();
    }

    static Map<String, RecordComponent> components(@Nullable Class<?> record) {
        Map<String, RecordComponent> components = new TreeMap<>();
        if (record != null && record.isRecord()) {
            Arrays.stream(record.getRecordComponents()).forEach(component -> components.put(component.getName(),
                    component));
        }
        return components;
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            findings.add(where + ": " + complaint);
        }
    }
}
