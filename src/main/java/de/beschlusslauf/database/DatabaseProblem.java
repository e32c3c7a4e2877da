package de.beschlusslauf.database;

import de.beschlusslauf.refusal.StartProblem;

/** The start stops because of the database: its folder, its port, its server or its roles. */
public class DatabaseProblem extends StartProblem {

    private static final long serialVersionUID = 1L;

    /**
     * @param description what is wrong, a German sentence
     * @param remedy what to do, a German sentence
     */
    public DatabaseProblem(String description, String remedy) {
        super(description, remedy);
    }
}
