package de.beschlusslauf.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine allows to whom, before any port opens. Staff may see instances (ids and routing facts, which are the
 * columns of the task list) and see and work on tasks of their municipality; managers may look at everything in Cockpit
 * and change nothing. What somebody may start is granted with the start forms. Nobody but administrators may deploy
 * models or save filters, since both may hold expressions.
 */
@Component
class EngineGrants implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;

    private final EngineStartLock lock;

    private final TransactionTemplate transaction;

    EngineGrants(AuthorizationService authorizations, EngineStartLock lock, TransactionTemplate transaction) {
        this.authorizations = authorizations;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            lock.acquire();
            grant(Groups.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(Groups.STAFF, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE,
                    Permissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK);
            grant(Groups.STAFF, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
            grant(Groups.STAFF, Resources.FILTER, "*", Permissions.READ);
            grant(Groups.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(Groups.MANAGERS, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE,
                    Permissions.READ_TASK);
            grant(Groups.MANAGERS, Resources.DECISION_DEFINITION, "*", Permissions.READ);
            grant(Groups.MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
            grant(Groups.MANAGERS, Resources.DEPLOYMENT, "*", Permissions.READ);
        });
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
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
