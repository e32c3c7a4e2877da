package de.beschlusslauf.security;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Checks user and password against the engine's own directory, which also slows down guessing. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identities;

    EngineLogin(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (userId.isBlank() || !identities.checkPassword(userId, password)) {
            throw new BadCredentialsException("Benutzername oder Passwort stimmt nicht.");
        }
        Actor actor = load(userId);
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities());
    }

    private Actor load(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        List<String> groups = identities.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId).toList();
        List<String> bodies = identities.createTenantQuery().userMember(userId).unlimitedList().stream()
                .map(Tenant::getId).toList();
        return new Actor(userId, Stream.of(user.getFirstName(), user.getLastName())
                .filter(StringUtils::hasText).collect(Collectors.joining(" ")), groups, bodies);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
