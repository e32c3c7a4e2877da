package de.beschlusslauf.security;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the running request. */
@Component
public class CurrentActor {

    /** @throws Refusal if nobody is logged in */
    public Actor require() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw Refusal.forbidden("Bitte zuerst anmelden.");
    }

    /** The actor, if he may read in the municipality. @throws Refusal otherwise, without saying whether it exists */
    public Actor requireIn(String bodyId) {
        Actor actor = require();
        if (!actor.mayRead(bodyId)) {
            throw Refusal.notFound("Diese Kommune gibt es nicht, oder Sie haben dort keine Einsicht.");
        }
        return actor;
    }
}
