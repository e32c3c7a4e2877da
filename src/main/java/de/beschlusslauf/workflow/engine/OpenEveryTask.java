package de.beschlusslauf.workflow.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds the opening and closing of tasks to every user task of every model, so that diagrams show the clerk's steps
 * only. The bare role of the model is no candidate group by itself: the opening makes it one of the municipality.
 */
final class OpenEveryTask extends AbstractBpmnParseListener {

    private final TaskListener opening;

    private final TaskListener closing;

    OpenEveryTask(TaskListener opening, TaskListener closing) {
        this.opening = opening;
        this.closing = closing;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.getCandidateGroupIdExpressions().clear();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opening);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closing);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closing);
    }
}
