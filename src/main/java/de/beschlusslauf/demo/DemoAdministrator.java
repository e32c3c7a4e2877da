package de.beschlusslauf.demo;

import de.beschlusslauf.security.FirstAdministrator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The administrator of the demonstration: {@code admin} with the password of all its users. */
@Component
@OnDemonstration
record DemoAdministrator(@Value("${beschlusslauf.demo.password}") String password) implements FirstAdministrator {

    @Override
    public String userId() {
        return "admin";
    }
}
