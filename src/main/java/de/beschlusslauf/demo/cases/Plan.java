package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The lead department's plan of what follows from a resolution, entry by entry. */
public final class Plan {

    private final String owner;
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    /** Of the entry that was added last. */
    private List<Map<String, Object>> phases = new ArrayList<>();
    private @Nullable String earlyStartReason;

    /** @param owner department that is responsible for the entries */
    public Plan(String owner) {
        this.owner = owner;
    }

    /** @param kind MEASURE, VISION, REPORT, PROPOSAL or REVIEW */
    public Plan entry(String kind, String title, @Nullable LocalDate dueOn) {
        return entry(kind, title, dueOn, null, null);
    }

    public Plan vision(String title, String field, String category) {
        entry("VISION", title, null, null, category);
        entries.get(entries.size() - 1).put("field", field);
        return this;
    }

    /** A project group with one member of each parliamentary group and so many from the administration. */
    public Plan projectGroup(String title, LocalDate dueOn, int staffSeats) {
        return entry("PROJECT_GROUP", title, dueOn, staffSeats, null);
    }

    /** A phase of the entry that was added last. */
    public Plan phase(String title, LocalDate dueOn, boolean report) {
        phases.add(Map.of("title", title, "dueOn", dueOn.toString(), "report", report));
        return this;
    }

    /** Why something is due before nobody can object any more. */
    public Plan early(String reason) {
        earlyStartReason = reason;
        return this;
    }

    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("need", "NEEDED");
        values.put("entries", entries);
        values.put("earlyStartReason", earlyStartReason);
        return values;
    }

    private Plan entry(String kind, String title, @Nullable LocalDate dueOn, @Nullable Integer staffSeats,
            @Nullable String category) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("title", title);
        row.put("owner", owner);
        row.put("dueOn", dueOn == null ? null : dueOn.toString());
        row.put("priority", "MEDIUM");
        row.put("category", category);
        row.put("staffSeats", staffSeats);
        phases = new ArrayList<>();
        row.put("phases", phases);
        entries.add(row);
        return this;
    }
}
