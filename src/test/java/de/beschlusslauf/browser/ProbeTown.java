package de.beschlusslauf.browser;

import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestComponent;

/** A municipality with a clerk and a manager, and a process whose forms have every kind of field. */
@TestComponent
class ProbeTown {

    static final String PASSWORD = "Probe-4711";

    private static final String BODY = "musterstadt";

    private final IdentityService identities;

    private final RepositoryService repository;

    ProbeTown(IdentityService identities, RepositoryService repository) {
        this.identities = identities;
        this.repository = repository;
    }

    void exists() {
        String folder = "models/browser-probe/";
        repository.createDeployment().name("browser-probe").enableDuplicateFiltering(true)
                .addInputStream("browser-probe.bpmn", resource(folder + "browser-probe.bpmn"))
                .addInputStream("forms/browser-probe/start.html", resource(folder + "start.html"))
                .addInputStream("forms/browser-probe/write-probe.html", resource(folder + "write-probe.html"))
                .addInputStream("forms/browser-probe/check-probe.form", resource(folder + "check-probe.form"))
                .deploy();
        person("schreiber", "Probe", "Schreiber", Groups.STAFF, Groups.role(BODY, "sachbearbeitung"));
        person("verwalter", "Probe", "Verwalter", Actor.ADMIN);
        person("leitung", "Probe", "Leitung", Groups.MANAGERS);
    }

    private void person(String id, String firstName, String lastName, String... groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        if (identities.createTenantQuery().tenantId(BODY).count() == 0) {
            Tenant tenant = identities.newTenant(BODY);
            tenant.setName("Musterstadt");
            identities.saveTenant(tenant);
        }
        identities.createTenantUserMembership(BODY, id);
        for (String groupId : groups) {
            if (identities.createGroupQuery().groupId(groupId).count() == 0) {
                Group group = identities.newGroup(groupId);
                group.setName(groupId);
                identities.saveGroup(group);
            }
            identities.createMembership(id, groupId);
        }
    }

    private static java.io.InputStream resource(String name) {
        return java.util.Objects.requireNonNull(ProbeTown.class.getClassLoader().getResourceAsStream(name), name);
    }
}
