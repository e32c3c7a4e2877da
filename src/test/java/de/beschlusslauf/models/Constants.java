package de.beschlusslauf.models;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.Variable;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** What the process variables of a module can be, as far as they hold constants. */
final class Constants {

    private static final Map<String, Set<String>> KNOWN = known();

    private Constants() {
    }

    /** Empty if the variable holds something else. */
    static Set<String> of(String module, String variable) {
        return KNOWN.getOrDefault(module + "." + variable, Set.of());
    }

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        Handlers.classes(new RegexPatternTypeFilter(Pattern.compile(".*Variables"))).forEach(type ->
                Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType().equals(Variable.class))
                        .filter(field -> held(field).isEnum())
                        .forEach(field -> known.merge(Handlers.module(type) + "." + name(field),
                                constants(held(field)), Constants::either)));
        return known;
    }

    private static Class<?> held(Field variable) {
        return ((ParameterizedType) variable.getGenericType()).getActualTypeArguments()[0] instanceof Class<?> type
                ? type : Object.class;
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two steps of a module may leave different constants behind under one name. */
    private static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String name(Field variable) {
        try {
            variable.setAccessible(true);
            return ((Variable<?>) variable.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
