package de.beschlusslauf.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for its answer, and whom it is for.
 *
 * @param candidates links to the users and groups who may take it
 * @param businessKey of its process; null only in tests without one
 */
record OpenTask(TaskEntity task, List<IdentityLink> candidates, @Nullable String businessKey) {

    boolean isAssignedTo(Authentication actor) {
        return actor.getUserId().equals(task.getAssignee());
    }

    boolean isAssigned() {
        return task.getAssignee() != null;
    }

    boolean hasCandidate(Authentication actor) {
        return candidates.stream().anyMatch(link -> actor.getUserId().equals(link.getUserId())
                || link.getGroupId() != null && actor.getGroupIds() != null
                        && actor.getGroupIds().contains(link.getGroupId()));
    }
}
