package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** Gives every process its municipality and refuses those that would have none, because the domain did not ask. */
final class BodyTenants implements TenantIdProvider {

    private final StartPermit permit;

    BodyTenants(StartPermit permit) {
        this.permit = permit;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        String body = permit.body();
        if (body == null) {
            throw Refusal.forbidden("Vorgänge werden über ihr Formular gestartet.");
        }
        return body;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw Refusal.forbidden("Vorgänge werden über ihr Formular gestartet.");
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
