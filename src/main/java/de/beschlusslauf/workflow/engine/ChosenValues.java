package de.beschlusslauf.workflow.engine;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import org.jspecify.annotations.Nullable;

/** Checks that every chosen value stands in the list that the form shows, rows of tables included. */
final class ChosenValues {

    private ChosenValues() {
    }

    static void check(Record answer, Record shown) {
        check(answer, shown, "");
    }

    private static void check(Record answer, Record shown, String where) {
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            Object value = ShownVariables.read(answer, component);
            FromList list = component.getAnnotation(FromList.class);
            if (list != null && value != null) {
                Set<String> allowed = allowed(shown, list.value());
                Collection<?> chosen = value instanceof Collection<?> many ? many : Set.of(value);
                if (!allowed.containsAll(chosen.stream().map(Object::toString).toList())) {
                    throw Refusal.of(component.getName(), where + "„" + FieldPath.label(component)
                            + "“: Dieser Wert steht nicht in der Liste. Bitte einen Eintrag aus der Liste wählen; "
                            + "hat sie sich geändert, öffnen Sie das Formular neu.");
                }
            }
            if (value instanceof Collection<?> rows) {
                int row = 1;
                for (Object element : rows) {
                    if (element instanceof Record nested) {
                        check(nested, shown, where + "„" + FieldPath.label(component) + "“ (Zeile " + row + "), ");
                    }
                    row++;
                }
            }
        }
    }

    static @Nullable Object valueOf(Record record, String name) {
        RecordComponent component = FieldPath.component(record.getClass(), name);
        return component == null ? null : ShownVariables.read(record, component);
    }

    private static Set<String> allowed(Record shown, String name) {
        if (!(valueOf(shown, name) instanceof Collection<?> choices)) {
            throw new IllegalStateException(shown.getClass().getName() + " shows no list '" + name + "'");
        }
        return choices.stream().map(Choice.class::cast).map(Choice::value).collect(Collectors.toSet());
    }
}
