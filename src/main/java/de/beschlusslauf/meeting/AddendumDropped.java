package de.beschlusslauf.meeting;

/** Why an addendum to an agenda does not go out to the members. */
public enum AddendumDropped {

    ITEM_GONE("Unterbleibt: Der Punkt steht nicht mehr auf der Tagesordnung"),
    NOT_FIXED("Unterbleibt: Der Vorsitz setzt den Nachtrag nicht fest"),
    TOO_LATE("Unterbleibt: Vor der Sitzung ist er nicht mehr hinausgegangen"),
    IN_INVITATION("Unterbleibt: Die neue Einladung enthält ihn schon");

    private final String label;

    AddendumDropped(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
