package de.beschlusslauf.workflow.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The engine's form service with our door in front: forms are computed when opened and checked when submitted. */
final class GuardedFormService extends FormServiceImpl {

    private final Supplier<TaskSubmission> tasks;

    private final Supplier<StartSubmission> starts;

    GuardedFormService(Supplier<TaskSubmission> tasks, Supplier<StartSubmission> starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        tasks.get().submit(taskId, properties == null ? Map.of() : properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, @Nullable Map<String, Object> properties,
            boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    /** No form stands empty under the refusal of its values. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        tasks.get().requireReader(taskId);
        return super.getDeployedTaskForm(taskId);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return tasks.get().openVariables(taskId);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, @Nullable Collection<String> names, boolean deserialize) {
        return only(names, getTaskFormVariables(taskId));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> properties) {
        return starts.get().submit(processId(processDefinitionId), properties == null ? Map.of() : properties);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable String businessKey,
            @Nullable Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, @Nullable String businessKey,
            Map<String, String> properties) {
        return submitStartFormData(processDefinitionId, properties);
    }

    @Override
    public VariableMap getStartFormVariables(String processDefinitionId) {
        return starts.get().openVariables(processId(processDefinitionId));
    }

    @Override
    public VariableMap getStartFormVariables(String processDefinitionId, @Nullable Collection<String> names,
            boolean deserialize) {
        return only(names, getStartFormVariables(processDefinitionId));
    }

    private static VariableMap only(@Nullable Collection<String> names, VariableMap variables) {
        if (names != null && !names.isEmpty()) {
            variables.keySet().retainAll(names);
        }
        return variables;
    }

    private static String processId(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
