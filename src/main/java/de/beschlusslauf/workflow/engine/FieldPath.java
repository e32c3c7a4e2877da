package de.beschlusslauf.workflow.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonMappingException;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

/**
 * Names a field of an answer for a person: „Maßnahmen“ (Zeile 2), „Frist“.
 *
 * @param key path for programs, for instance {@code measures[1].dueOn}
 * @param label German name in quotation marks, taken from {@link Label}
 */
record FieldPath(String key, String label) {

    static FieldPath of(Class<? extends Record> type, Path path) {
        List<Step> steps = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null && !steps.isEmpty()) {
                steps.set(steps.size() - 1, new Step(steps.get(steps.size() - 1).name(), node.getIndex()));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                steps.add(new Step(node.getName(), null));
            }
        }
        return describe(type, steps);
    }

    static FieldPath of(Class<? extends Record> type, List<JsonMappingException.Reference> path) {
        List<Step> steps = new ArrayList<>();
        for (JsonMappingException.Reference reference : path) {
            if (reference.getFieldName() != null) {
                steps.add(new Step(reference.getFieldName(), null));
            } else if (!steps.isEmpty()) {
                steps.set(steps.size() - 1, new Step(steps.get(steps.size() - 1).name(), reference.getIndex()));
            }
        }
        return describe(type, steps);
    }

    static String label(RecordComponent component) {
        Label label = component.getAnnotation(Label.class);
        return label == null ? component.getName() : label.value();
    }

    private static FieldPath describe(Class<? extends Record> type, List<Step> steps) {
        StringBuilder key = new StringBuilder();
        StringBuilder label = new StringBuilder();
        Class<?> current = type;
        for (Step step : steps) {
            RecordComponent component = component(current, step.name());
            key.append(key.isEmpty() ? "" : ".").append(step.name());
            label.append(label.isEmpty() ? "" : ", ").append('„')
                    .append(component == null ? step.name() : label(component)).append('“');
            if (step.index() != null) {
                key.append('[').append(step.index()).append(']');
                label.append(" (Zeile ").append(step.index() + 1).append(')');
            }
            current = component == null ? Object.class : elementType(component);
        }
        return new FieldPath(key.toString(), label.isEmpty() ? "Angaben" : label.toString());
    }

    static @Nullable RecordComponent component(Class<?> type, String name) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component;
                }
            }
        }
        return null;
    }

    private static Class<?> elementType(RecordComponent component) {
        Type generic = component.getGenericType();
        if (generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return component.getType();
    }

    private record Step(String name, @Nullable Integer index) {
    }
}
