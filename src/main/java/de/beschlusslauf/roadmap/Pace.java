package de.beschlusslauf.roadmap;

/** How a measure that goes on is doing by the word of its department, whatever the date says. */
public enum Pace {

    ON_TRACK(EntryChange.ON_TRACK),
    DELAYED(EntryChange.DELAYED);

    private final EntryChange change;

    Pace(EntryChange change) {
        this.change = change;
    }

    /** German, for people. */
    public String label() {
        return change.label();
    }

    EntryChange change() {
        return change;
    }
}
