package de.beschlusslauf.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable that knows its name and its type. Variables hold ids and routing facts, never texts.
 *
 * @param <T> type on our side; the engine stores text, numbers, booleans, dates and lists of text
 */
public final class Variable<T> {

    private final String name;

    private final Function<T, Object> toEngine;

    private final Function<Object, T> fromEngine;

    private Variable(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, text -> text, Object::toString);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, flag -> flag, Boolean.class::cast);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, number -> number, value -> ((Number) value).intValue());
    }

    /** A point in time; timers of a model read it as {@code ${name}}. */
    public static Variable<Instant> instant(String name) {
        return new Variable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    public static <E extends Enum<E>> Variable<E> constant(String name, Class<E> type) {
        return new Variable<>(name, Enum::name, value -> Enum.valueOf(type, value.toString()));
    }

    /** An id record, kept as the text of its UUID. */
    public static <I> Variable<I> id(String name, Function<UUID, I> wrap, Function<I, UUID> unwrap) {
        return new Variable<>(name, id -> unwrap.apply(id).toString(),
                value -> wrap.apply(UUID.fromString(value.toString())));
    }

    /** A list of texts, for instance the collection of a multi-instance activity. */
    public static Variable<List<String>> texts(String name) {
        return new Variable<>(name, ArrayList::new, value -> ((List<?>) value).stream().map(Object::toString).toList());
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException if the scope does not have the variable: a mistake in the model */
    public T from(VariableScope scope) {
        T value = findIn(scope);
        if (value == null) {
            throw new IllegalStateException("Process variable '" + name + "' is missing");
        }
        return value;
    }

    public @Nullable T findIn(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : fromEngine.apply(value);
    }

    public void on(VariableScope scope, T value) {
        scope.setVariable(name, toEngine.apply(value));
    }

    Object engineValue(T value) {
        return toEngine.apply(value);
    }

    /** What the engine has stored, on our side. */
    public T valueOf(Object engineValue) {
        return fromEngine.apply(engineValue);
    }
}
