package de.beschlusslauf.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** Finds the handler of a user task by process and element: {@code userTask_coSign} is handled by {@code CoSign}. */
@Component
public class UserTaskHandlers {

    private static final String PREFIX = "userTask_";

    private final Map<String, UserTaskHandler<?, ?>> handlers = new HashMap<>();

    UserTaskHandlers(Collection<UserTaskHandler<?, ?>> beans) {
        for (UserTaskHandler<?, ?> bean : beans) {
            Class<?> type = AopUtils.getTargetClass(bean);
            UserTask task = type.getAnnotation(UserTask.class);
            if (task == null) {
                throw new IllegalStateException(type.getName() + " lacks @UserTask");
            }
            UserTaskHandler<?, ?> other = handlers.put(key(task.value(), elementOf(type)), bean);
            if (other != null) {
                throw new IllegalStateException(type.getName() + " and " + other.getClass().getName()
                        + " handle the same task");
            }
        }
    }

    /** Null if the element has no handler, which only a model under construction may show. */
    public @Nullable UserTaskHandler<?, ?> find(String processId, String elementId) {
        return handlers.get(key(processId, elementId));
    }

    /** The element that a handler class stands for. */
    public static String elementOf(Class<?> handler) {
        String name = handler.getSimpleName();
        return PREFIX + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String key(String processId, String elementId) {
        return processId + "/" + elementId;
    }
}
