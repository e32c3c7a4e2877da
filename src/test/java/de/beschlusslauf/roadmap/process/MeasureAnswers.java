package de.beschlusslauf.roadmap.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people enter in the forms of execution; the department is "zd". */
final class MeasureAnswers {

    private MeasureAnswers() {
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> answer(Map<String, Object>... entries) {
        return Map.of("need", "NEEDED", "entries", List.of(entries));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> withPhases(Map<String, Object> entry, Map<String, Object>... phases) {
        entry.put("phases", List.of(phases));
        return entry;
    }

    static Map<String, Object> entry(String kind, String title, String dueOn, Integer staffSeats) {
        Map<String, Object> row = new HashMap<>(Map.of("kind", kind, "title", title, "owner", "zd",
                "priority", "HIGH", "report", false));
        row.put("dueOn", dueOn);
        row.put("staffSeats", staffSeats);
        return row;
    }

    static Map<String, Object> phase(String title, String dueOn, boolean report) {
        return Map.of("title", title, "dueOn", dueOn, "report", report);
    }

    static Map<String, Object> review(String decision, String owner, String nextOn, String endReason) {
        Map<String, Object> answer = new HashMap<>(Map.of("changes", "Zwei neue Vorhaben", "owner", owner,
                "decision", decision));
        answer.put("nextOn", nextOn);
        answer.put("endReason", endReason);
        return answer;
    }
}
