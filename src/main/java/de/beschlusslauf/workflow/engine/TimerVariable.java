package de.beschlusslauf.workflow.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Tells which timers of a model project which variable: {@code <timeDate>${sessionStart}</timeDate>}. */
final class TimerVariable {

    private TimerVariable() {
    }

    static boolean isReadBy(RepositoryService repository, Job timer, String activityId, String variable) {
        ModelElementInstance element = repository.getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(activityId);
        return element.getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDate).filter(TimeDate.class::isInstance)
                .map(Expression::getTextContent).anyMatch(text -> text.trim().equals("${" + variable + "}"));
    }
}
