package de.beschlusslauf.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Saved filters may be narrowed by a {@link SafeTaskQuery}. The engine extends a query only by one of the same class, so
 * the safe query is checked here and handed on as a plain one.
 */
final class GuardedFilterService extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q narrowing) {
        return super.list(filterId, checked(narrowing));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q narrowing, int first, int max) {
        return super.listPage(filterId, checked(narrowing), first, max);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q narrowing) {
        return super.singleResult(filterId, checked(narrowing));
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> narrowing) {
        return super.count(filterId, checked(narrowing));
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> @Nullable Q checked(@Nullable Q narrowing) {
        if (narrowing instanceof SafeTaskQuery safe) {
            getCommandExecutor().execute(context -> {
                safe.validate();
                return null;
            });
            return (Q) new TaskQueryImpl().extend(safe);
        }
        return narrowing;
    }
}
