package de.beschlusslauf.roadmap;

/** Where an entry stands (handbook 7.2). An entry that has ended stays as it is for good. */
public enum EntryStatus {

    OPEN("offen", false),
    IN_PROGRESS("in Arbeit", false),
    DEFERRED("zurückgestellt", false),
    /** Reported as done with evidence; a second person has not confirmed it yet. */
    AWAITING_CONFIRMATION("erledigt gemeldet", false),
    DONE("erledigt", true),
    STRUCK("gestrichen", true),
    OVERTAKEN("überholt durch Beschluss", true),
    OBSOLETE("gegenstandslos", true);

    private final String label;

    private final boolean ended;

    EntryStatus(String label, boolean ended) {
        this.label = label;
        this.ended = ended;
    }

    /** German, for people. */
    public String label() {
        return label;
    }

    public boolean ended() {
        return ended;
    }
}
