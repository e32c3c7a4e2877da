package de.beschlusslauf.paper;

/** The desks that a paper passes one after the other, besides co-signing. */
public enum Step {

    LEAD_DEPARTMENT(PaperStatus.AT_LEAD_DEPARTMENT, "Amtsleitung"),
    DEPUTY(PaperStatus.AT_DEPUTY, "Dezernat"),
    BOARD(PaperStatus.AT_BOARD, "Verwaltungsvorstand"),
    MAYOR(PaperStatus.AT_MAYOR, "Freigabe durch die Bürgermeisterin oder den Bürgermeister"),
    COUNCIL_OFFICE(PaperStatus.AT_COUNCIL_OFFICE, "Ratsbüro");

    private final PaperStatus waiting;

    private final String label;

    Step(PaperStatus waiting, String label) {
        this.waiting = waiting;
        this.label = label;
    }

    PaperStatus waiting() {
        return waiting;
    }

    public String label() {
        return label;
    }

    /** Author and signer are two persons everywhere but at the formal check. */
    boolean needsSecondPerson() {
        return this != COUNCIL_OFFICE;
    }

    boolean isBefore(Step other) {
        return compareTo(other) < 0;
    }

    PaperStatus next(boolean withBoard) {
        return switch (this) {
            case LEAD_DEPARTMENT -> PaperStatus.CO_SIGNING;
            case DEPUTY -> withBoard ? PaperStatus.AT_BOARD : PaperStatus.AT_MAYOR;
            case BOARD -> PaperStatus.AT_MAYOR;
            case MAYOR -> PaperStatus.AT_COUNCIL_OFFICE;
            case COUNCIL_OFFICE -> PaperStatus.RELEASED;
        };
    }
}
