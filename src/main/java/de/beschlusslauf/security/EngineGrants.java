package de.beschlusslauf.security;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What the engine allows to whom, before any port opens. Staff may see instances (ids and routing facts, which are the
 * columns of the task list) and see and work on tasks of their municipality; managers may look at everything in Cockpit
 * and change nothing. What somebody may start is granted with the start forms. Nobody but administrators may deploy
 * models or save filters, since both may hold expressions.
 */
@Component
class EngineGrants implements SmartInitializingSingleton {

    private final GroupGrants grants;

    private final EngineStartLock lock;

    EngineGrants(GroupGrants grants, EngineStartLock lock) {
        this.grants = grants;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.during(() -> {
            grants.give(Groups.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grants.give(Groups.STAFF, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE,
                    Permissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK);
            grants.give(Groups.STAFF, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
            grants.give(Groups.STAFF, Resources.FILTER, "*", Permissions.READ);
            grants.give(Groups.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grants.give(Groups.MANAGERS, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE,
                    Permissions.READ_TASK);
            grants.give(Groups.MANAGERS, Resources.DECISION_DEFINITION, "*", Permissions.READ);
            grants.give(Groups.MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
            grants.give(Groups.MANAGERS, Resources.DEPLOYMENT, "*", Permissions.READ);
        });
    }
}
