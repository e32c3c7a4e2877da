package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.security.EngineStartLock;
import de.beschlusslauf.security.GroupGrants;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes "Neuer Vorgang" offer each start form to those who work with it. */
@Component
class StartOffers implements SmartInitializingSingleton {

    private final StartFormHandlers forms;

    private final GroupGrants grants;

    private final EngineStartLock lock;

    StartOffers(StartFormHandlers forms, GroupGrants grants, EngineStartLock lock) {
        this.forms = forms;
        this.grants = grants;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.during(() -> forms.offers().forEach((process, group) -> grants.give(group, Resources.PROCESS_DEFINITION,
                process, Permissions.CREATE_INSTANCE)));
    }
}
