package de.beschlusslauf.consultation;

/** What became of a paper in a session (Beschlussart). */
public enum Outcome {

    ACCEPTED("ungeändert beschlossen/empfohlen", Vote.ACCEPTING),
    ACCEPTED_IN_PARTS("in Teilen beschlossen/empfohlen", Vote.ACCEPTING),
    ACCEPTED_AMENDED("geändert beschlossen/empfohlen", Vote.ACCEPTING),
    REJECTED("abgelehnt", Vote.REJECTING),
    FORWARDED_WITHOUT_VOTE("ohne Votum weitergeleitet", Vote.NONE),
    POSTPONED("vertagt/zurückgestellt", Vote.NONE),
    REFERRED("an einen Ausschuss verwiesen", Vote.NONE),
    RETURNED_TO_ADMINISTRATION("an die Verwaltung zurückverwiesen", Vote.NONE),
    TAKEN_OFF_AGENDA("von der Tagesordnung abgesetzt", Vote.NONE),
    WITHDRAWN("zurückgezogen", Vote.NONE),
    NOTED("zur Kenntnis genommen", Vote.NONE),
    STATIONS_ADDED("Beratungsfolge erweitert", Vote.NONE);

    private final String label;

    private final Vote vote;

    /** What the vote must look like for the outcome. */
    enum Vote {
        ACCEPTING, REJECTING, NONE
    }

    Outcome(String label, Vote vote) {
        this.label = label;
        this.vote = vote;
    }

    /** German words for people. */
    public String label() {
        return label;
    }

    /** German words as the body in that role says them: committees recommend, the deciding body resolves. */
    public String label(ConsultationRole role) {
        boolean decides = role == ConsultationRole.DECISION;
        return label.replace("beschlossen/empfohlen", decides ? "beschlossen" : "empfohlen");
    }

    /** How many parts of a resolution the station must deal with for the outcome to be possible. */
    public int partsNeeded() {
        return this == ACCEPTED_IN_PARTS ? 2 : this == ACCEPTED_AMENDED ? 1 : 0;
    }

    /** Whether the proposal itself was put to the vote, so that the totals must be recorded. */
    public boolean needsVote() {
        return vote != Vote.NONE;
    }

    /** Whether the proposal found a majority, wholly, in parts or amended. */
    public boolean isAccepting() {
        return vote == Vote.ACCEPTING;
    }
}
