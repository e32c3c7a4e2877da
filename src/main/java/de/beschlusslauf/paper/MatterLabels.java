package de.beschlusslauf.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import de.beschlusslauf.organization.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kinds of matter as people call them: those of the municipality's Zuständigkeitsordnung, then those that stay with the council. */
@Component
public class MatterLabels {

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
        addCouncil(all);
        return Collections.unmodifiableMap(all);
    }

    /** § 41 (1) sentence 2 GO NRW: not to be delegated. */
    private static void addCouncil(Map<String, String> all) {
        all.putIfAbsent("VERWALTUNGSGRUNDSAETZE", "Allgemeine Grundsätze der Verwaltungsführung (Rat)");
        all.putIfAbsent("AUSSCHUSSBESETZUNG", "Wahl der Ausschussmitglieder (Rat)");
        all.putIfAbsent("BEIGEORDNETE", "Wahl der Beigeordneten (Rat)");
        all.putIfAbsent("EHRENBUERGERRECHT", "Ehrenbürgerrecht (Rat)");
        all.putIfAbsent("GEBIETSAENDERUNG", "Änderung des Gemeindegebiets (Rat)");
        all.putIfAbsent("SATZUNG", "Satzung und anderes Ortsrecht (Rat)");
        all.putIfAbsent("BAULEITPLAN", "Abschließender Beschluss der Bauleitplanung (Rat)");
        all.putIfAbsent("HAUSHALT", "Haushaltssatzung, Stellenplan, Investitionsprogramm (Rat)");
    }
}
