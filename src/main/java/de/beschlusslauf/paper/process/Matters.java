package de.beschlusslauf.paper.process;

import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.workflow.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kinds of matter: those of the municipality's Zuständigkeitsordnung, then those that stay with the council. */
@Component
class Matters {

    /** § 41 (1) sentence 2 GO NRW: not to be delegated. */
    private static final List<Choice> COUNCIL = List.of(
            new Choice("VERWALTUNGSGRUNDSAETZE", "Allgemeine Grundsätze der Verwaltungsführung (Rat)"),
            new Choice("AUSSCHUSSBESETZUNG", "Wahl der Ausschussmitglieder (Rat)"),
            new Choice("BEIGEORDNETE", "Wahl der Beigeordneten (Rat)"),
            new Choice("EHRENBUERGERRECHT", "Ehrenbürgerrecht (Rat)"),
            new Choice("GEBIETSAENDERUNG", "Änderung des Gemeindegebiets (Rat)"),
            new Choice("SATZUNG", "Satzung und anderes Ortsrecht (Rat)"),
            new Choice("BAULEITPLAN", "Abschließender Beschluss der Bauleitplanung (Rat)"),
            new Choice("HAUSHALT", "Haushaltssatzung, Stellenplan, Investitionsprogramm (Rat)"));

    private final Bodies bodies;

    Matters(Bodies bodies) {
        this.bodies = bodies;
    }

    /** How people call it; what nobody chose is still open. */
    String label(String bodyId, @Nullable String matter) {
        return of(bodyId).stream().filter(each -> each.value().equals(matter)).map(Choice::label).findFirst()
                .orElse(matter == null ? "noch offen" : matter);
    }

    List<Choice> of(String bodyId) {
        List<Choice> all = new ArrayList<>();
        bodies.of(bodyId).competence().forEach(rule -> all.add(new Choice(rule.matter(), rule.label())));
        all.addAll(COUNCIL);
        return all;
    }
}
