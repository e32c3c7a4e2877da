package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Content;

/** Whether inhabitants may see a paper, as the forms ask it. */
enum Publicity {

    NON_PUBLIC("nichtöffentlich"),
    PUBLIC("öffentlich");

    private final String label;

    Publicity(String label) {
        this.label = label;
    }

    static Publicity of(Content content) {
        return content.publicPaper() ? PUBLIC : NON_PUBLIC;
    }

    String label() {
        return label;
    }
}
