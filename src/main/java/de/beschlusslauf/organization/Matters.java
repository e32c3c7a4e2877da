package de.beschlusslauf.organization;

import java.util.LinkedHashMap;
import java.util.Map;

/** Kinds of matter for the question who is competent, by their constant, with the German name staff choose from. */
public final class Matters {

    /** What the council cannot delegate, § 41 (1) sentence 2 GO NRW. */
    private static final Map<String, String> RESERVED = new LinkedHashMap<>();

    static {
        RESERVED.put("VERWALTUNGSGRUNDSAETZE", "Allgemeine Grundsätze, Strategie der Stadt (nur Rat)");
        RESERVED.put("SATZUNG", "Satzung oder anderes Ortsrecht (nur Rat)");
        RESERVED.put("HAUSHALT", "Haushaltssatzung, Stellenplan, Investitionsprogramm (nur Rat)");
        RESERVED.put("BAULEITPLAN", "Abschließender Beschluss der Bauleitplanung (nur Rat)");
        RESERVED.put("AUSSCHUSSBESETZUNG", "Wahl der Ausschussmitglieder (nur Rat)");
        RESERVED.put("BEIGEORDNETE", "Wahl der Beigeordneten (nur Rat)");
        RESERVED.put("EHRENBUERGERRECHT", "Ehrenbürgerrecht (nur Rat)");
        RESERVED.put("GEBIETSAENDERUNG", "Gebietsänderung (nur Rat)");
    }

    private Matters() {
    }

    /** What staff of the municipality may choose: local delegations first, then the council's own, then the rest. */
    public static Map<String, String> of(Body body) {
        Map<String, String> matters = new LinkedHashMap<>();
        body.competence().forEach(rule -> matters.put(rule.matter(), rule.label()));
        matters.putAll(RESERVED);
        matters.put("LAUFENDE_VERWALTUNG", "Geschäft der laufenden Verwaltung");
        matters.put("SONSTIGES", "Sonstiges");
        return matters;
    }

    /** True if only the council may decide it. */
    public static boolean isReserved(String matter) {
        return RESERVED.containsKey(matter);
    }
}
