package de.beschlusslauf.workflow.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Turns the record that a form shows into form variables: simple values as they are, lists and records as JSON. */
final class ShownVariables {

    private final ObjectMapper json;

    ShownVariables(ObjectMapper json) {
        this.json = json;
    }

    VariableMap of(Record shown) {
        VariableMap variables = Variables.createVariables();
        for (RecordComponent component : shown.getClass().getRecordComponents()) {
            variables.putValueTyped(component.getName(), typed(read(shown, component)));
        }
        return variables;
    }

    static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private TypedValue typed(@Nullable Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Variables.longValue(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return Variables.doubleValue(number.doubleValue());
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Record) {
            return SpinValues.jsonValue(write(value)).create();
        }
        return Variables.stringValue(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot show " + value.getClass(), e);
        }
    }
}
