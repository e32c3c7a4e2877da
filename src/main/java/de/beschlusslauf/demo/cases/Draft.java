package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What an author writes into the form: public, costs nothing and without effect on inclusion unless said otherwise. */
public record Draft(Map<String, @Nullable Object> values) {

    public static Draft of(LocalDate session, String facts, String... parts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("publicity", "PUBLIC");
        values.put("targetDay", session.toString());
        values.put("facts", facts);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String part : parts) {
            rows.add(Map.of("wording", part));
        }
        values.put("parts", rows);
        values.put("financeEffect", "NONE");
        values.put("inclusion", "NO_EFFECT");
        return new Draft(values);
    }

    /** The same with another value of this field. */
    public Draft with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Draft(changed);
    }

    public Draft touching(String... relevances) {
        return with("relevance", List.of(relevances));
    }
}
