package de.beschlusslauf.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** Finds the handler of a process's start form. */
@Component
public class StartFormHandlers {

    private final Map<String, StartFormHandler<?, ?>> handlers = new HashMap<>();

    private final Map<String, String> offers = new HashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    StartFormHandlers(Collection<StartFormHandler<?, ?>> beans) {
        for (StartFormHandler<?, ?> bean : beans) {
            StartForm form = AopUtils.getTargetClass(bean).getAnnotation(StartForm.class);
            if (form == null || handlers.put(form.value(), bean) != null) {
                throw new IllegalStateException(bean.getClass().getName() + " lacks @StartForm or has a double");
            }
            offers.put(form.value(), form.offeredTo());
            if (!form.title().isEmpty()) {
                titles.put(form.value(), form.title());
            }
        }
    }

    /** Ids of the processes that people may start by a form. */
    public Set<String> processIds() {
        return Set.copyOf(handlers.keySet());
    }

    /** What "Neuer Vorgang" calls these processes where it does not call them by their names. */
    public Map<String, String> titles() {
        return Map.copyOf(titles);
    }

    /** Which group each of these processes is offered to. */
    Map<String, String> offers() {
        return Map.copyOf(offers);
    }

    /** Null if the process is not started by a form. */
    public @Nullable StartFormHandler<?, ?> find(String processId) {
        return handlers.get(processId);
    }
}
