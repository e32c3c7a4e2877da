package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.workflow.TaskEnded;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a task is done or gone, for whatever was only there because of it. */
@Component
final class TaskClosing implements TaskListener {

    private final ApplicationEventPublisher events;

    TaskClosing(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new TaskEnded(task.getId()));
    }
}
