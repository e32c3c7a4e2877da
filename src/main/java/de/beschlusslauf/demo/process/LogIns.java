package de.beschlusslauf.demo.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import de.beschlusslauf.security.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts in the name of people who log in like everybody else, one after the other, on the running thread. */
final class LogIns {

    private final AuthenticationProvider provider;
    private final IdentityService identities;
    private final String password;
    private final Map<String, Authentication> known = new ConcurrentHashMap<>();

    LogIns(AuthenticationProvider provider, IdentityService identities, String password) {
        this.provider = provider;
        this.identities = identities;
        this.password = password;
    }

    <T> T as(String userId, Function<Actor, T> work) {
        Authentication person = known.computeIfAbsent(userId, id -> provider.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(id, password)));
        Actor actor = (Actor) person.getPrincipal();
        SecurityContextHolder.getContext().setAuthentication(person);
        identities.setAuthentication(actor.userId(), actor.groups(), actor.bodyIds());
        try {
            return work.apply(actor);
        } finally {
            identities.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
