package de.beschlusslauf.workflow.engine;

import java.math.BigDecimal;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.AsShown;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer: exactly the declared fields, each of its type, each rule of the record, each value from its list.
 * Says no with one German sentence that names the field.
 */
final class Answers {

    private final ObjectMapper json;

    private final Validator validator;

    Answers(ObjectMapper json, Validator validator) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.validator = validator;
    }

    <A extends Record> A read(Class<A> type, Record shown, Map<String, Object> submitted) {
        refuseUnknownFields(type, submitted.keySet());
        A answer = convert(type, submitted);
        for (ConstraintViolation<A> violation : validator.validate(answer).stream()
                .sorted((a, b) -> a.getPropertyPath().toString().compareTo(b.getPropertyPath().toString())).toList()) {
            FieldPath path = FieldPath.of(type, violation.getPropertyPath());
            throw Refusal.of(path.key(), path.label() + ": " + violation.getMessage());
        }
        ChosenValues.check(answer, shown);
        refuseStale(answer, shown);
        return answer;
    }

    private static void refuseUnknownFields(Class<? extends Record> type, Set<String> submitted) {
        Set<String> known = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toSet());
        submitted.stream().filter(key -> !known.contains(key)).sorted().findFirst().ifPresent(key -> {
            throw Refusal.of(key, "Das Feld „" + key + "“ gehört nicht zu diesem Formular. "
                    + "Bitte das Formular neu öffnen.");
        });
    }

    private <A extends Record> A convert(Class<A> type, Map<String, Object> submitted) {
        try {
            ObjectNode node = json.createObjectNode();
            for (Map.Entry<String, @Nullable Object> value : plain(submitted).entrySet()) {
                node.set(value.getKey(), tree(value.getKey(), value.getValue()));
            }
            return json.treeToValue(node, type);
        } catch (JsonMappingException e) {
            FieldPath path = FieldPath.of(type, e.getPath());
            throw Refusal.of(path.key(), path.label() + ": " + expectation(e));
        } catch (JsonProcessingException e) {
            throw new Refusal("Die Angaben sind nicht lesbar. Bitte das Formular neu öffnen und noch einmal ausfüllen.");
        }
    }

    private static String expectation(JsonMappingException problem) {
        Class<?> expected = problem instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (expected == Integer.class || expected == Long.class) {
            return "Bitte eine ganze Zahl in Ziffern eingeben, zum Beispiel 13.";
        }
        if (expected == BigDecimal.class) {
            return "Bitte einen Betrag in Euro eingeben, zum Beispiel 12.500,00.";
        }
        return expected == LocalDate.class ? "Bitte einen Tag eingeben, den es gibt, zum Beispiel 31.01.2027."
                : "Diese Angabe hat nicht die erwartete Form. "
                        + "Bitte den Wert prüfen und aus der Liste wählen, wo es eine gibt.";
    }

    private JsonNode tree(String field, @Nullable Object value) throws JsonProcessingException {
        if (value instanceof SerializableValue serialized) {
            return Blanks.toNull(field, json.readTree(String.valueOf(serialized.getValueSerialized())));
        }
        return Blanks.toNull(field, json.valueToTree(value));
    }

    private static Map<String, @Nullable Object> plain(Map<String, Object> submitted) {
        VariableMap variables = submitted instanceof VariableMap map ? map : new VariableMapImpl(submitted);
        Map<String, @Nullable Object> plain = new TreeMap<>();
        for (String key : variables.keySet()) {
            TypedValue typed = variables.getValueTyped(key);
            boolean serialized = typed instanceof SerializableValue && typed.getType() != null
                    && "json".equals(typed.getType().getName());
            if (typed instanceof SerializableValue && !serialized) {
                throw Refusal.of(key, "Das Feld „" + key + "“ nimmt keine Programmobjekte an. Bitte einen einfachen Wert senden.");
            }
            plain.put(key, serialized ? typed : typed == null ? null : typed.getValue());
        }
        return plain;
    }

    private static void refuseStale(Record answer, Record shown) {
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(AsShown.class) && !Objects.equals(
                    ShownVariables.read(answer, component), ChosenValues.valueOf(shown, component.getName()))) {
                throw Refusal.conflict("Die Angelegenheit wurde inzwischen geändert. "
                        + "Bitte die Aufgabe neu öffnen und die neue Fassung prüfen.");
            }
        }
    }
}
