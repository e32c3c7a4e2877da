package de.beschlusslauf.workflow.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.workflow.FromList;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One field of an answer, described for programs.
 *
 * @param key key in the answer
 * @param label German, as in the form
 * @param type simple name of the type, for instance {@code String}, {@code LocalDate} or {@code List}
 * @param required whether an answer without it is refused
 * @param options key of the shown list from which the value must come, or null
 * @param constants the permitted constants, empty if the field is not such a list
 * @param columns fields of each row, empty if the field is not a table
 */
public record FormField(String key, String label, String type, boolean required, @Nullable String options,
        List<String> constants, List<FormField> columns) {

    static List<FormField> of(Class<? extends Record> answer) {
        return Arrays.stream(answer.getRecordComponents()).map(FormField::of).toList();
    }

    private static FormField of(RecordComponent component) {
        FromList list = component.getAnnotation(FromList.class);
        Class<?> type = component.getType();
        return new FormField(component.getName(), FieldPath.label(component), type.getSimpleName(),
                required(component), list == null ? null : list.value(), constants(type), columns(component));
    }

    private static boolean required(RecordComponent component) {
        return component.getType().isPrimitive()
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(component.getAccessor()::isAnnotationPresent);
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
                : List.of();
    }

    private static List<FormField> columns(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType rows
                && rows.getActualTypeArguments()[0] instanceof Class<?> row && row.isRecord()) {
            return of(row.asSubclass(Record.class));
        }
        return List.of();
    }
}
