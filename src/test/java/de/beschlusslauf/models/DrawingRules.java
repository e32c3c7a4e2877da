package de.beschlusslauf.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The picture is complete and can be read: nothing covers anything, no flow runs through a step or across another. */
final class DrawingRules {

    private final Model model;

    private final Drawing drawing;

    private final List<String> findings = new ArrayList<>();

    private DrawingRules(Model model) {
        this.model = model;
        this.drawing = Drawing.of(model);
    }

    static List<String> findings(Model model) {
        DrawingRules rules = new DrawingRules(model);
        model.nodes().forEach(rules::complete);
        model.flows().forEach(rules::complete);
        if (rules.findings.isEmpty()) {
            model.flows().forEach(rules::attached);
            rules.nothingInTheWay();
            rules.labelsAreFree();
            rules.noCrossings();
        }
        return rules.findings;
    }

    private void complete(FlowNode node) {
        check(drawing.shapes().containsKey(node.getId()), node.getId() + " has no shape");
        boolean labelOutside = node.getName() != null && (node instanceof Event || node instanceof Gateway);
        check(!labelOutside || drawing.labels().containsKey(node.getId()), node.getId() + " has no place for its name");
    }

    private void complete(SequenceFlow flow) {
        check(drawing.edges().containsKey(flow.getId()), flow.getId() + " is not drawn");
        check(flow.getName() == null || drawing.labels().containsKey(flow.getId()),
                flow.getId() + " has no place for its name");
    }

    private void attached(SequenceFlow flow) {
        List<Drawing.Line> lines = drawing.edges().get(flow.getId());
        Drawing.Box source = drawing.shapes().get(flow.getSource().getId());
        Drawing.Box target = drawing.shapes().get(flow.getTarget().getId());
        check(source.touches(lines.get(0).from()), flow.getId() + " does not begin at its source");
        check(target.touches(lines.get(lines.size() - 1).to()), flow.getId() + " does not end at its target");
        check(lines.stream().allMatch(Drawing.Line::isStraight), flow.getId() + " is drawn askew");
    }

    private void nothingInTheWay() {
        for (SequenceFlow flow : model.flows()) {
            for (FlowNode node : model.nodes()) {
                boolean own = node.equals(flow.getSource()) || node.equals(flow.getTarget());
                if (!own && !(node instanceof SubProcess)) {
                    check(!drawing.meets(flow.getId(), drawing.shapes().get(node.getId())),
                            flow.getId() + " runs through " + node.getId());
                }
            }
        }
    }

    private void labelsAreFree() {
        drawing.labels().forEach((id, label) -> {
            model.flows().forEach(flow -> check(!drawing.meets(flow.getId(), label),
                    flow.getId() + " runs through the name of " + id));
            model.nodes().stream().filter(node -> !(node instanceof SubProcess)).forEach(node -> check(
                    !covers(node, label), "the name of " + id + " lies on " + node.getId()));
            drawing.labels().forEach((other, otherLabel) -> check(id.compareTo(other) >= 0
                    || !label.overlaps(otherLabel), "the names of " + id + " and " + other + " overlap"));
        });
    }

    private boolean covers(FlowElement node, Drawing.Box label) {
        Drawing.Box shape = drawing.shapes().get(node.getId());
        return node instanceof Gateway ? shape.diamondOverlaps(label) : shape.overlaps(label);
    }

    private void noCrossings() {
        Map<String, List<Drawing.Line>> rest = new LinkedHashMap<>(drawing.edges());
        drawing.edges().forEach((id, lines) -> {
            rest.remove(id);
            rest.forEach((other, otherLines) -> check(lines.stream()
                    .noneMatch(line -> otherLines.stream().anyMatch(line::crosses)), id + " crosses " + other));
        });
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            findings.add(model.fileName() + ": " + complaint);
        }
    }
}
