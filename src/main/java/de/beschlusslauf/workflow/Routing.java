package de.beschlusslauf.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Routing facts that a finished task leaves behind for the model: typed variables, nothing else. Immutable. */
public final class Routing {

    private static final Routing NONE = new Routing(Map.of());

    private final Map<String, Object> values;

    private Routing(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Routing none() {
        return NONE;
    }

    public static <T> Routing with(Variable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    public <T> Routing and(Variable<T> variable, T value) {
        Map<String, Object> extended = new LinkedHashMap<>(values);
        extended.put(variable.name(), variable.engineValue(value));
        return new Routing(extended);
    }

    /** Names and engine values, in the order in which they were given. */
    public Map<String, Object> asMap() {
        return values;
    }
}
