package de.beschlusslauf.organization;

/** Log-ins of registered people, kept where the engine keeps its users. */
public interface LogIns {

    /** Sets the password of a person who is registered. */
    void setPassword(String userId, String password);
}
