package de.beschlusslauf.security;

import java.util.function.Supplier;

import de.beschlusslauf.refusal.StartProblem;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Refuses the start while nobody is a direct member of the engine's administrators: the engine would then let anybody
 * become one without a log-in (CVE-2026-77226). Creates the administrator whom the operator names, but changes no
 * password of somebody who exists.
 */
@Component
class AdministratorExists implements SmartInitializingSingleton {

    private static final int SHORTEST_PASSWORD = 12;
    private static final String REMEDY = "Setzen Sie beschlusslauf.admin.user und beschlusslauf.admin.password (als "
            + "Umgebungsvariablen BESCHLUSSLAUF_ADMIN_USER und BESCHLUSSLAUF_ADMIN_PASSWORD) und starten Sie neu; "
            + "nach dem ersten Start werden sie nicht mehr gebraucht.";

    private final IdentityService identities;
    private final AdministratorGrants grants;
    private final Environment environment;
    private final ObjectProvider<FirstAdministrator> demonstration;
    private final EngineStartLock lock;

    AdministratorExists(IdentityService identities, AdministratorGrants grants, Environment environment,
            ObjectProvider<FirstAdministrator> demonstration, EngineStartLock lock) {
        this.identities = identities;
        this.grants = grants;
        this.environment = environment;
        this.demonstration = demonstration;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.during(() -> {
            grants.make();
            appoint();
            if (identities.createUserQuery().memberOfGroup(Actor.ADMIN).count() == 0) {
                throw new StartProblem("Es gibt noch keinen Administrator, und ohne einen wäre die Anwendung nicht "
                        + "geschützt.", REMEDY);
            }
        });
    }

    private void appoint() {
        String named = environment.getProperty("beschlusslauf.admin.user");
        FirstAdministrator demo = demonstration.getIfAvailable();
        if (StringUtils.hasText(named)) {
            appoint(named, () -> strong(environment.getProperty("beschlusslauf.admin.password")));
        } else if (demo != null) {
            appoint(demo.userId(), demo::password);
        }
    }

    private void appoint(String userId, Supplier<String> password) {
        if (identities.createUserQuery().userId(userId).count() == 0) {
            User user = identities.newUser(userId);
            user.setFirstName("");
            user.setLastName("Administration");
            user.setPassword(password.get());
            identities.saveUser(user);
        }
        if (identities.createUserQuery().userId(userId).memberOfGroup(Actor.ADMIN).count() == 0) {
            identities.createMembership(userId, Actor.ADMIN);
        }
    }

    private static String strong(@Nullable String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new StartProblem("Das Passwort des ersten Administrators fehlt oder ist kürzer als "
                    + SHORTEST_PASSWORD + " Zeichen.", REMEDY);
        }
        return password;
    }
}
