package de.beschlusslauf.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Nothing strands: every step can be reached and leads to an end, and every loop waits for somebody or something. */
final class FlowRules {

    private final Model model;

    private final List<String> findings = new ArrayList<>();

    private FlowRules(Model model) {
        this.model = model;
    }

    static List<String> findings(Model model) {
        FlowRules rules = new FlowRules(model);
        Set<FlowNode> reached = rules.spread(StartEvent.class, FlowRules::next);
        Set<FlowNode> ending = rules.spread(EndEvent.class, node -> node.getIncoming().stream()
                .map(SequenceFlow::getSource));
        for (FlowNode node : model.nodes()) {
            if (!(node instanceof SubProcess)) {
                rules.check(reached.contains(node), node, "is never reached");
                rules.check(ending.contains(node), node, "leads to no end");
                rules.check(waits(node) || !rules.comesBack(node), node, "turns in circles without waiting");
            }
        }
        return rules.findings;
    }

    private Set<FlowNode> spread(Class<? extends FlowNode> from, Function<FlowNode, Stream<FlowNode>> step) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(model.every(from));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node)) {
                step.apply(node).forEach(open::push);
            }
        }
        return seen;
    }

    /** Whether a token that leaves the node can return to it without a task, a timer, a message or a called process. */
    private boolean comesBack(FlowNode node) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(next(node).toList());
        while (!open.isEmpty()) {
            FlowNode current = open.pop();
            if (current.equals(node)) {
                return true;
            }
            if (!waits(current) && seen.add(current)) {
                next(current).forEach(open::push);
            }
        }
        return false;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> targets = node.getOutgoing().stream().map(SequenceFlow::getTarget);
        Stream<FlowNode> attached = node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node)).map(FlowNode.class::cast);
        return Stream.concat(targets, attached);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof IntermediateCatchEvent || node instanceof CallActivity;
    }

    private void check(boolean holds, FlowNode node, String complaint) {
        if (!holds) {
            findings.add(model.fileName() + ": " + node.getId() + " " + complaint);
        }
    }
}
