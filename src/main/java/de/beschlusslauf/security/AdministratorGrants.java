package de.beschlusslauf.security;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The engine's group of administrators, who may do everything; made once. */
@Component
class AdministratorGrants {

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    AdministratorGrants(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void make() {
        if (identities.createGroupQuery().groupId(Actor.ADMIN).count() == 0) {
            Group group = identities.newGroup(Actor.ADMIN);
            group.setName("Administration");
            group.setType("SYSTEM");
            identities.saveGroup(group);
        }
        Set<Integer> present = authorizations.createAuthorizationQuery().groupIdIn(Actor.ADMIN)
                .resourceId("*").unlimitedList().stream()
                .map(Authorization::getResourceType).collect(Collectors.toSet());
        for (Resource resource : Resources.values()) {
            if (!present.contains(resource.resourceType())) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(Actor.ADMIN);
                grant.setResource(resource);
                grant.setResourceId("*");
                grant.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(grant);
            }
        }
    }
}
