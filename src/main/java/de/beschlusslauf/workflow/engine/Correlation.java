package de.beschlusslauf.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.Variable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Finds what runs for a matter by the process variable that carries its id, and sends it messages. */
final class Correlation {

    private final ProcessEngine engine;

    private final EngineAccess access;

    private final HaltedRuns halted;

    Correlation(ProcessEngine engine, EngineAccess access) {
        this.engine = engine;
        this.access = access;
        this.halted = new HaltedRuns(engine, access);
    }

    /** @return how many took the message up @throws de.beschlusslauf.refusal.Refusal if one of them is suspended */
    <T> int send(String message, Variable<T> correlation, Collection<T> values, Routing toTriggeredScope) {
        halted.refuse(message, correlation, values);
        return values.stream().mapToInt(value -> send(message, correlation, value, toTriggeredScope)).sum();
    }

    private <T> int send(String message, Variable<T> correlation, T value, Routing toTriggeredScope) {
        int taken = 0;
        for (VariableInstance carrier : carriers(correlation, value)) {
            boolean ofInstance = carrier.getExecutionId().equals(carrier.getProcessInstanceId());
            for (Execution waiting : waiting(message, carrier.getProcessInstanceId())) {
                if (ofInstance) {
                    access.run(() -> engine.getRuntimeService().createMessageCorrelation(message)
                            .processInstanceId(carrier.getProcessInstanceId())
                            .setVariablesToTriggeredScope(toTriggeredScope.asMap()).correlate());
                    taken++;
                    break;
                }
                if (sees(waiting, correlation, carrier) && stillWaits(waiting, message)) {
                    access.run(() -> engine.getRuntimeService().messageEventReceived(message, waiting.getId(),
                            toTriggeredScope.asMap()));
                    taken++;
                }
            }
        }
        return taken;
    }

    /** Ids of the instances that carry the variable, themselves or in a part of them. */
    <T> Set<String> instances(Variable<T> correlation, T value) {
        return carriers(correlation, value).stream().map(VariableInstance::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    <T> List<VariableInstance> carriers(Variable<T> correlation, T value) {
        return access.lifted(() -> engine.getRuntimeService().createVariableInstanceQuery()
                .variableName(correlation.name()).variableValueEquals(correlation.name(), text(correlation, value))
                .unlimitedList());
    }

    private static <T> Object text(Variable<T> correlation, T value) {
        return Routing.with(correlation, value).asMap().get(correlation.name());
    }

    private List<Execution> waiting(String message, String instanceId) {
        return access.lifted(() -> engine.getRuntimeService().createExecutionQuery()
                .processInstanceId(instanceId).messageEventSubscriptionName(message).unlimitedList());
    }

    private <T> boolean sees(Execution waiting, Variable<T> correlation, VariableInstance carrier) {
        Object seen = access.lifted(() -> engine.getRuntimeService().getVariable(waiting.getId(),
                correlation.name()));
        return carrier.getValue().equals(seen);
    }

    /** What is just going on by another way, for instance by its timer, is still found, but no longer waits. */
    private static boolean stillWaits(Execution waiting, String message) {
        return Context.getCommandContext() == null || ((ExecutionEntity) waiting).getEventSubscriptions().stream()
                .anyMatch(subscription -> message.equals(subscription.getEventName()));
    }
}
