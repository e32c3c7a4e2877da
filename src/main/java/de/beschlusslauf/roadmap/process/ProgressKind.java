package de.beschlusslauf.roadmap.process;

import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.workflow.Choice;

/** What a department may report about its measure. */
enum ProgressKind {

    ON_TRACK("Läuft planmäßig"),
    DELAYED("Läuft verzögert"),
    PHASE_DONE("Phase abgeschlossen"),
    RECUT("Phasen neu zuschneiden"),
    SEATS_FILLED("Mitglieder nachbenennen"),
    DEFERRED("Maßnahme zurückstellen"),
    COMPLETED("Maßnahme erledigt"),
    STRUCK("Maßnahme streichen"),
    OVERTAKEN("Überholt durch einen anderen Beschluss"),
    OBSOLETE("Gegenstandslos geworden");

    private final String label;

    ProgressKind(String label) {
        this.label = label;
    }

    /**
     * @param running whether a phase is not completed yet
     * @param vacant whether a project group works on the measure and has empty seats
     */
    static List<Choice> choices(boolean running, boolean vacant) {
        return Arrays.stream(values()).filter(kind -> running || kind != PHASE_DONE).filter(kind -> vacant || kind != SEATS_FILLED)
                .map(kind -> new Choice(kind.name(), kind.label)).toList();
    }
}
