package de.beschlusslauf.demo.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a form shows, and the keys of its answer. */
public record TaskForm(Map<String, @Nullable Object> shown, List<String> fields) {

    /** What the form shows under this key. */
    public Object value(String key) {
        return Objects.requireNonNull(shown.get(key), () -> "Nothing is shown as " + key);
    }

    /** The answer that a person gives who leaves every prefilled input as it is but for these. */
    public Map<String, @Nullable Object> answer(Map<String, ?> changes) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        fields.stream().filter(shown::containsKey).forEach(key -> answer.put(key, shown.get(key)));
        answer.putAll(changes);
        return answer;
    }
}
