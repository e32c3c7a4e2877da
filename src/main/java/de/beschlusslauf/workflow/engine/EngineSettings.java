package de.beschlusslauf.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Settings of the engine that its properties do not reach: the guarded services, tenants, expressions, jobs. */
@Component
final class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String IDS = "[a-zA-Z0-9._-]+";

    private final ApplicationContext context;

    private final StartPermit permit;

    private final TaskOpening opening;

    private final TaskClosing closing;

    private final ObjectProvider<TaskSubmission> submission;

    private final ObjectProvider<StartSubmission> starts;

    private final ObjectProvider<EngineTasks> tasks;

    EngineSettings(ApplicationContext context, StartPermit permit, TaskOpening opening, TaskClosing closing,
            ObjectProvider<TaskSubmission> submission, ObjectProvider<StartSubmission> starts,
            ObjectProvider<EngineTasks> tasks) {
        this.context = context;
        this.permit = permit;
        this.opening = opening;
        this.closing = closing;
        this.submission = submission;
        this.starts = starts;
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService(lazily(submission), lazily(tasks)));
        engine.setFilterService(new GuardedFilterService());
        engine.setFormService(new GuardedFormService(lazily(submission), lazily(starts)));
        engine.setExpressionManager(new SpringExpressionManager(context, new AllowedBeans(context)));
        engine.setTenantIdProvider(new BodyTenants(permit));
        engine.setCustomIncidentHandlers(List.of(new FailedSteps()));
        engine.setResourceAuthorizationProvider(new NoAutomaticGrants());
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new OpenEveryTask(opening, closing));
        engine.setCustomPostBPMNParseListeners(listeners);
        identities(engine);
        jobsAndLimits(engine);
    }

    private static void identities(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        engine.setTenantResourceWhitelistPattern(IDS);
    }

    private static void jobsAndLimits(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableCmdExceptionLogging(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDefaultSerializationFormat("application/json");
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setQueryMaxResultsLimit(2_000);
        engine.setHistoryRemovalTimeStrategy("end");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setDisableStrictCallActivityValidation(false);
    }

    private static <T> Supplier<T> lazily(ObjectProvider<T> bean) {
        return bean::getObject;
    }
}
