package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts processes with authorization lifted, under the permit that the tenant provider asks for. */
@Component
final class EngineStarts implements ProcessStarts {

    private final RuntimeService runtime;

    private final StartPermit permit;

    private final EngineAccess access;

    EngineStarts(@Lazy RuntimeService runtime, @Lazy ProcessEngineConfigurationImpl configuration,
            StartPermit permit) {
        this.runtime = runtime;
        this.permit = permit;
        this.access = new EngineAccess(configuration);
    }

    @Override
    public String start(String processId, String businessKey, String bodyId, Routing variables) {
        return permit.during(bodyId, () -> access.lifted(() -> runtime.createProcessInstanceByKey(processId)
                .processDefinitionWithoutTenantId().businessKey(businessKey).setVariables(variables.asMap())
                .execute())).getId();
    }
}
