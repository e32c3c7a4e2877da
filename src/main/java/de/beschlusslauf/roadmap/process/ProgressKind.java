package de.beschlusslauf.roadmap.process;

/** What a department may report about its measure. */
enum ProgressKind {

    PHASE_DONE("Phase abgeschlossen"),
    RECUT("Phasen neu zuschneiden"),
    DEFERRED("Maßnahme zurückstellen"),
    COMPLETED("Maßnahme erledigt"),
    STRUCK("Maßnahme streichen"),
    OVERTAKEN("Überholt durch einen anderen Beschluss"),
    OBSOLETE("Gegenstandslos geworden");

    final String label;

    ProgressKind(String label) {
        this.label = label;
    }
}
