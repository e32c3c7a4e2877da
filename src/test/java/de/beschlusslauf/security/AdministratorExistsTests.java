package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.StartProblem;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The attack of CVE-2026-77226 needs an engine whose administrators have no direct member. */
@WholeApplication
class AdministratorExistsTests {

    @Autowired
    IdentityService identities;
    @Autowired
    AuthorizationService authorizations;
    @Autowired
    AdministratorGrants grants;
    @Autowired
    EngineStartLock lock;
    @Autowired
    ObjectProvider<FirstAdministrator> nobody;

    @AfterEach
    void theAdministratorIsBack() {
        start("admin", "only-for-these-tests");
    }

    @Test
    void theApplicationHasStartedWithTheNamedAdministrator() {
        assertThat(identities.createUserQuery().memberOfGroup(Actor.ADMIN).list()).extracting(User::getId)
                .contains("admin");
    }

    @Test
    void administratorsMayDoEverything() {
        assertThat(authorizations.createAuthorizationQuery().groupIdIn(Actor.ADMIN).resourceId("*").list())
                .hasSameSizeAs(Resources.values())
                .allMatch(grant -> grant.isPermissionGranted(Permissions.ALL));
    }

    @Test
    void withoutAnAdministratorTheStartIsRefused() {
        withoutAdministrators();

        assertThatThrownBy(() -> start(null, null)).isInstanceOf(StartProblem.class)
                .hasMessageStartingWith("Es gibt noch keinen Administrator")
                .satisfies(problem -> assertThat(((StartProblem) problem).remedy())
                        .contains("BESCHLUSSLAUF_ADMIN_USER"));
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> start("ohne.langes.passwort", "kurz")).isInstanceOf(StartProblem.class)
                .hasMessageContaining("kürzer als 12 Zeichen");
        assertThat(identities.createUserQuery().userId("ohne.langes.passwort").count()).isZero();
    }

    @Test
    void aSecondStartKeepsThePassword() {
        start("admin", "another-password-now");

        assertThat(identities.checkPassword("admin", "only-for-these-tests")).isTrue();
    }

    @Test
    void onceAppointedNoPropertyIsNeeded() {
        start(null, null);

        assertThat(identities.createUserQuery().memberOfGroup(Actor.ADMIN).count()).isPositive();
    }

    private void withoutAdministrators() {
        identities.createUserQuery().memberOfGroup(Actor.ADMIN).list()
                .forEach(user -> identities.deleteMembership(user.getId(), Actor.ADMIN));
    }

    private void start(String user, String password) {
        MockEnvironment environment = new MockEnvironment();
        if (user != null) {
            environment.withProperty("beschlusslauf.admin.user", user)
                    .withProperty("beschlusslauf.admin.password", password);
        }
        new AdministratorExists(identities, grants, environment, nobody, lock).afterSingletonsInstantiated();
    }
}
