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
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Checks user and password against the engine's own directory; who guesses is slowed down. */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final int LONGEST_USER_ID = 100;

    private final IdentityService identities;

    private final LogInBrake brake;

    EngineLogin(@Lazy IdentityService identities, LogInBrake brake) {
        this.identities = identities;
        this.brake = brake;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress() : "-";
        String counted = userId.length() <= LONGEST_USER_ID ? userId : "";
        brake.admit(address, counted);
        if (counted.isBlank() || !identities.checkPassword(userId, password)) {
            brake.failed(address, counted);
            throw new BadCredentialsException("Benutzername oder Passwort stimmt nicht.");
        }
        brake.succeeded(address, counted);
        Actor actor = load(userId);
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities());
    }

    private Actor load(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        List<String> groups = Groups.withoutWork(identities.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId).toList());
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
