package de.beschlusslauf.workflow.engine;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Says in Cockpit, in German, which step failed and why, when a job has used up its attempts. What is no sentence of ours
 * tells a manager nothing: that stands in the log, and in the stack trace which Cockpit links.
 */
final class FailedSteps extends DefaultIncidentHandler {

    private static final Pattern TECHNICAL =
            Pattern.compile("ENGINE-\\d+|Exception|\\bnull\\b|\\bSQL\\b|^Cannot |^Could not |^Error", Pattern.MULTILINE);

    FailedSteps() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        return super.handleIncident(context, "Der Schritt " + step(context) + "ist gescheitert: " + cause(message));
    }

    static String cause(@Nullable String message) {
        boolean sentence = message != null && message.strip().endsWith(".") && !TECHNICAL.matcher(message).find();
        return sentence ? message : "Es ist ein technischer Fehler; die Einzelheiten stehen im Protokoll des Servers. Bitte"
                + " die Systembetreuung verständigen.";
    }

    private static String step(IncidentContext context) {
        if (context.getProcessDefinitionId() == null || context.getActivityId() == null) {
            return "";
        }
        ActivityImpl activity = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(context.getProcessDefinitionId())
                .findActivity(context.getActivityId());
        Object name = activity == null ? null : activity.getProperty("name");
        return name == null ? "" : "„" + name + "“ ";
    }
}
