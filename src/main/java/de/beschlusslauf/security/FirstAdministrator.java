package de.beschlusslauf.security;

/** Who administrates a demonstration that no operator has set up. In operation the properties name the administrator. */
public interface FirstAdministrator {

    String userId();

    String password();
}
