package de.beschlusslauf.paper;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.organization.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kinds of matter as people call them: those of the municipality's Zuständigkeitsordnung, then those that stay with the council. */
@Component
public class MatterLabels {

    /** § 41 (1) sentence 2 GO NRW: not to be delegated. */
    private static final List<Map.Entry<String, String>> COUNCIL = List.of(
            entry("VERWALTUNGSGRUNDSAETZE", "Allgemeine Grundsätze der Verwaltungsführung (Rat)"),
            entry("AUSSCHUSSBESETZUNG", "Wahl der Ausschussmitglieder (Rat)"),
            entry("BEIGEORDNETE", "Wahl der Beigeordneten (Rat)"),
            entry("EHRENBUERGERRECHT", "Ehrenbürgerrecht (Rat)"),
            entry("GEBIETSAENDERUNG", "Änderung des Gemeindegebiets (Rat)"),
            entry("SATZUNG", "Satzung und anderes Ortsrecht (Rat)"),
            entry("BAULEITPLAN", "Abschließender Beschluss der Bauleitplanung (Rat)"),
            entry("HAUSHALT", "Haushaltssatzung, Stellenplan, Investitionsprogramm (Rat)"));

    private final Bodies bodies;

    MatterLabels(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What people call it; what nobody chose is still open. */
    public String label(String bodyId, @Nullable String matter) {
        return matter == null ? "noch offen" : of(bodyId).getOrDefault(matter, matter);
    }

    /** German labels by the constants of {@link Paper#matter()}, in the order in which an author chooses. */
    public Map<String, String> of(String bodyId) {
        Map<String, String> all = new LinkedHashMap<>();
        bodies.of(bodyId).competence().forEach(rule -> all.putIfAbsent(rule.matter(), rule.label()));
        COUNCIL.forEach(each -> all.putIfAbsent(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(all);
    }
}
