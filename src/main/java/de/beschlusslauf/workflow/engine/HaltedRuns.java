package de.beschlusslauf.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.Variable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Instances that the operator has suspended take no message. Whoever needs them to is refused before the first one has
 * taken it; what only moves dates goes on.
 */
final class HaltedRuns {

    private final ProcessEngine engine;

    private final EngineAccess access;

    HaltedRuns(ProcessEngine engine, EngineAccess access) {
        this.engine = engine;
        this.access = access;
    }

    /** @throws Refusal if a suspended instance waits for the message and carries one of the values */
    <T> void refuse(String message, Variable<T> correlation, Collection<T> values) {
        List<Execution> waiting = access.lifted(() -> engine.getRuntimeService().createExecutionQuery().suspended()
                .messageEventSubscriptionName(message).unlimitedList());
        if (waiting.isEmpty()) {
            return;
        }
        Set<Object> concerned = values.stream()
                .map(value -> Routing.with(correlation, value).asMap().get(correlation.name())).collect(Collectors.toSet());
        Set<String> runs = waiting.stream().filter(each -> concerned.contains(access.lifted(
                () -> engine.getRuntimeService().getVariable(each.getId(), correlation.name()))))
                .map(Execution::getProcessInstanceId).collect(Collectors.toSet());
        if (!runs.isEmpty()) {
            throw Refusal.conflict(sentence(names(runs)));
        }
    }

    private List<String> names(Set<String> runs) {
        return access.lifted(() -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(runs)
                .unlimitedList()).stream().map(ProcessInstance::getBusinessKey).distinct().sorted().toList();
    }

    private static String sentence(List<String> names) {
        return names.size() == 1
                ? "Der Vorgang " + names.get(0) + " ist angehalten und kann nicht folgen; lassen Sie ihn von der "
                        + "Systembetreuung fortsetzen und versuchen Sie es dann noch einmal."
                : "Die Vorgänge " + String.join(", ", names.subList(0, names.size() - 1)) + " und "
                        + names.get(names.size() - 1) + " sind angehalten und können nicht folgen; lassen Sie sie von der "
                        + "Systembetreuung fortsetzen und versuchen Sie es dann noch einmal.";
    }
}
