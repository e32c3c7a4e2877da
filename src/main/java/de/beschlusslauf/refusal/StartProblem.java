package de.beschlusslauf.refusal;

/** Stops the start of the application with two German sentences for the operator and no stack trace. */
public class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param description what is wrong
     * @param remedy what to do
     */
    public StartProblem(String description, String remedy) {
        super(description);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
