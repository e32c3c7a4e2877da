package de.beschlusslauf.database;

/**
 * Stops the start of the application with one German sentence for the operator: what is wrong, and what to do.
 * The start-up prints the two sentences and no stack trace.
 */
public class DatabaseProblem extends RuntimeException {

    private final String remedy;

    /** Takes the German description of the fault and the German advice, each a full sentence. */
    public DatabaseProblem(String description, String remedy) {
        super(description);
        this.remedy = remedy;
    }

    /** The German advice. */
    public String remedy() {
        return remedy;
    }
}
