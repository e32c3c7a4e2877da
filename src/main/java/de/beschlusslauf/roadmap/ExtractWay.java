package de.beschlusslauf.roadmap;

/** How a department gets an extract; a mail to its head comes on top where there is a mail server. */
public enum ExtractWay {

    /** As the lead department it gets the task "Ausführung planen". */
    TASK("Aufgabe „Ausführung planen“"),
    /** It is ready to be read there. */
    REGISTER("Seite im Register");

    private final String label;

    ExtractWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
