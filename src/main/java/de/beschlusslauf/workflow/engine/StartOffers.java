package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.security.EngineStartLock;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes "Neuer Vorgang" offer each start form to those who work with it, and to nobody else. */
@Component
class StartOffers implements SmartInitializingSingleton {

    private final StartFormHandlers forms;

    private final AuthorizationService authorizations;

    private final EngineStartLock lock;

    private final TransactionTemplate transaction;

    StartOffers(StartFormHandlers forms, AuthorizationService authorizations, EngineStartLock lock,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.authorizations = authorizations;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            lock.acquire();
            forms.offers().forEach(this::offer);
        });
    }

    private void offer(String process, String group) {
        if (authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process).count() > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(process);
        grant.addPermission(Permissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(grant);
    }
}
