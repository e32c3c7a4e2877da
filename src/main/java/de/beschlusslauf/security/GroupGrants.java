package de.beschlusslauf.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes what a group may do in the engine. */
@Component
public class GroupGrants {

    private final AuthorizationService authorizations;

    GroupGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** From now on exactly these permissions, whatever the group could do with the resource before; id or "*" for all. */
    public void give(String group, Resource resource, String id, Permission... permissions) {
        Authorization present = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource)
                .resourceId(id).singleResult();
        Authorization grant = present != null ? present
                : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
