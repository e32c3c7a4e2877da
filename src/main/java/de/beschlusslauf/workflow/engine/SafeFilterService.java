package de.beschlusslauf.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * Lets Tasklist narrow a saved filter. The engine extends a stored query only by one of the very same class, so our
 * {@link SafeTaskQuery} is checked and then handed on as the engine's own.
 */
final class SafeFilterService extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q narrowing) {
        return super.list(filterId, checked(narrowing));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q narrowing, int first, int count) {
        return super.listPage(filterId, checked(narrowing), first, count);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q narrowing) {
        return super.singleResult(filterId, checked(narrowing));
    }

    @Override
    public Long count(String filterId, Query<?, ?> narrowing) {
        return super.count(filterId, checked(narrowing));
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q checked(Q narrowing) {
        if (!(narrowing instanceof SafeTaskQuery query)) {
            return narrowing;
        }
        query.refuseHiddenExpressions();
        // With an executor the engine's query refuses expressions of its own; without one it evaluates them
        return (Q) new TaskQueryImpl(commandExecutor).extend(query);
    }
}
