package de.beschlusslauf.workflow.engine;

import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers, for the running thread, that a start comes from the domain and for which municipality. The engine's
 * tenant provider asks it and refuses every other top-level start, so that no process exists without its matter.
 */
@Component
final class StartPermit {

    private final ThreadLocal<String> body = new ThreadLocal<>();

    private final ThreadLocal<ProcessInstance> last = new ThreadLocal<>();

    ProcessInstance during(String bodyId, Supplier<ProcessInstance> start) {
        String outer = body.get();
        body.set(bodyId);
        try {
            ProcessInstance started = start.get();
            last.set(started);
            return started;
        } finally {
            if (outer == null) {
                body.remove();
            } else {
                body.set(outer);
            }
        }
    }

    @Nullable String body() {
        return body.get();
    }

    ProcessInstance lastStarted(String processId) {
        ProcessInstance started = last.get();
        last.remove();
        if (started == null || !started.getProcessDefinitionId().startsWith(processId + ":")) {
            throw new Refusal("Der Vorgang konnte nicht gestartet werden. Bitte die Systembetreuung verständigen.");
        }
        return started;
    }
}
