package de.beschlusslauf.demo.cases;

/** Where a {@link Door} is to be had. */
public interface Doors {

    /** A door for everybody who logs in with this password. */
    Door open(String password);
}
