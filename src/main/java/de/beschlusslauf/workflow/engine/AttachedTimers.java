package de.beschlusslauf.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Timers at the edge of a user task, as its model draws them. */
final class AttachedTimers {

    private AttachedTimers() {
    }

    static boolean areOn(String taskId, ProcessEngine engine) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        return task != null && engine.getRepositoryService().getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .flatMap(event -> event.getEventDefinitions().stream()).anyMatch(TimerEventDefinition.class::isInstance);
    }
}
