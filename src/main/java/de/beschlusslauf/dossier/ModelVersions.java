package de.beschlusslauf.dossier;

/** Sees to it that every deployed model and decision table stands in the municipality's chain, with its hash. */
public interface ModelVersions {

    /** Name of the event. Its fact {@code models} holds the hash of each file by its name and version. */
    String EVENT = "models.deployed";

    /** Adds what the chain does not name yet. */
    void note(String bodyId);
}
