package de.beschlusslauf.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** Says in Cockpit, in German, which step failed and why, when a job has used up its attempts. */
final class FailedSteps extends DefaultIncidentHandler {

    FailedSteps() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        String cause = message == null || message.isBlank() ? "Der Grund steht im Protokoll des Servers." : message;
        return super.handleIncident(context, "Der Schritt " + step(context) + "ist gescheitert: " + cause);
    }

    private static String step(IncidentContext context) {
        if (context.getProcessDefinitionId() == null || context.getActivityId() == null) {
            return "";
        }
        ActivityImpl activity = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(context.getProcessDefinitionId())
                .findActivity(context.getActivityId());
        return activity == null || activity.getName() == null ? "" : "„" + activity.getName() + "“ ";
    }
}
