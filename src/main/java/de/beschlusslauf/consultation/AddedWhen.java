package de.beschlusslauf.consultation;

/** Where a body wants the stations that it adds to the path. */
public enum AddedWhen {

    /** Before the station that would come next. */
    BEFORE_NEXT("vor der nächsten Station"),
    /** At the same time as the station that would come next. */
    WITH_NEXT("gleichzeitig mit der nächsten Station");

    private final String label;

    AddedWhen(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
