package de.beschlusslauf.security;

import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/** Lets everybody replace the own password; the present one is asked again, and guessing it is slowed as at the log-in. */
@Service
public class OwnPassword {

    private static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final IdentityService identities;

    private final ProcessEngineConfigurationImpl configuration;

    private final EngineLogin login;

    OwnPassword(@Lazy IdentityService identities, @Lazy ProcessEngineConfigurationImpl configuration,
            EngineLogin login) {
        this.identities = identities;
        this.configuration = configuration;
        this.login = login;
    }

    /**
     * @param present what the person logs in with now
     * @param next what is wanted, 12 to 200 characters
     * @param details where the request comes from, as Spring Security keeps it
     * @throws Refusal if the present password is wrong or the new one will not do
     */
    public void change(Actor actor, String present, String next, String repeated, Object details) {
        requireGood(actor, present, next, repeated);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(actor.userId(), present);
        attempt.setDetails(details);
        try {
            login.authenticate(attempt);
        } catch (TooManyAttempts e) {
            throw Refusal.of("present", String.valueOf(e.getMessage()));
        } catch (AuthenticationException e) {
            throw Refusal.of("present", "Das bisherige Passwort stimmt nicht; geben Sie das ein, mit dem Sie sich "
                    + "angemeldet haben.");
        }
        store(actor.userId(), next);
    }

    private static void requireGood(Actor actor, String present, String next, String repeated) {
        if (next.length() < SHORTEST || next.length() > LONGEST) {
            throw Refusal.of("next", "Das neue Passwort braucht " + SHORTEST + " bis " + LONGEST
                    + " Zeichen; nehmen Sie zum Beispiel mehrere Wörter.");
        }
        if (next.equals(present) || next.equalsIgnoreCase(actor.userId())) {
            throw Refusal.of("next", "Wählen Sie ein Passwort, das weder das bisherige noch Ihr Benutzername ist.");
        }
        if (!next.equals(repeated)) {
            throw Refusal.of("repeated", "Die Wiederholung weicht vom neuen Passwort ab; geben Sie beide noch einmal "
                    + "ein.");
        }
    }

    /**
     * The engine gives nobody the right to change users, so this one change is made without asking it; its log names
     * the person.
     */
    private void store(String userId, String password) {
        identities.setAuthentication(userId, List.of());
        try {
            configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
                User user = identities.createUserQuery().userId(userId).singleResult();
                user.setPassword(password);
                identities.saveUser(user);
                return null;
            }));
        } finally {
            identities.clearAuthentication();
        }
    }
}
