package de.beschlusslauf.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import de.beschlusslauf.security.Roles;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Ids, names, documentation and settings of a model; each finding names the element. */
final class NamingRules {

    private static final int NODES_ON_ONE_SCREEN = 23;

    private static final Set<String> STARTED_BY_HAND = Set.of("resolution-lifecycle", "paper-withdrawal", "meeting",
            "meeting-change", "deadline-extension", "equality-claim");

    private static final Pattern ID = Pattern.compile("(startEvent|endEvent|timerEvent|messageEvent|userTask"
            + "|serviceTask|businessRuleTask|callActivity|subProcess|gateway|eventGateway)_[a-z][a-zA-Z]+");

    /** Law, rules of procedure, or what the mayor has instructed the administration to do. */
    private static final Pattern BASIS = Pattern.compile("§|Geschäftsordnung|Dienstanweisung");

    private final Model model;

    private final List<String> findings = new ArrayList<>();

    private NamingRules(Model model) {
        this.model = model;
    }

    static List<String> findings(Model model) {
        NamingRules rules = new NamingRules(model);
        rules.process(model.process());
        model.nodes().forEach(rules::node);
        model.flows().forEach(rules::flow);
        return rules.findings;
    }

    private void process(Process process) {
        check(model.fileName().equals(process.getId() + ".bpmn"), process, "is not named like its file");
        check(process.getName() != null, process, "has no name");
        check(process.isExecutable(), process, "is not executable");
        check("P3650D".equals(process.getCamundaHistoryTimeToLiveString()), process, "keeps no history of ten years");
        check(process.getCamundaVersionTag() != null, process, "has no version tag");
        check(process.isCamundaStartableInTasklist() == STARTED_BY_HAND.contains(process.getId()), process,
                "is startable in Tasklist, or is not, against the design");
        documented(process);
        model.screens().forEach(nodes -> check(nodes <= NODES_ON_ONE_SCREEN, process,
                "has " + nodes + " flow nodes, too many for one screen"));
    }

    private void node(FlowNode node) {
        check(ID.matcher(node.getId()).matches(), node, "has an id that nobody has written by hand");
        boolean merges = node instanceof Gateway && node.getOutgoing().size() == 1;
        check(node.getName() != null || merges, node, "has no name");
        if (node instanceof Activity) {
            documented(node);
        }
        if (node instanceof ExclusiveGateway && !merges && node.getName() != null) {
            check(node.getName().endsWith("?"), node, "asks no question");
        }
        if (node instanceof Event || node instanceof Gateway) {
            check(node.getIncoming().size() + node.getOutgoing().size() > 0, node, "is connected with nothing");
        }
        if (node instanceof UserTask task) {
            check(Roles.ALL.contains(task.getCamundaCandidateGroups()), task, "has candidates that are no role");
            form(task);
        }
    }

    private void form(UserTask task) {
        String name = Names.kebab(task.getId());
        String form = model.id() + "." + name;
        String page = "embedded:deployment:forms/" + model.id() + "/" + name + ".html";
        boolean bound = "deployment".equals(task.getCamundaFormRefBinding());
        check(form.equals(task.getCamundaFormRef()) && bound || page.equals(task.getCamundaFormKey()), task,
                "refers neither to the form " + form + " of its deployment nor to " + page);
    }

    private void flow(SequenceFlow flow) {
        String expected = Names.flow(flow.getSource().getId(), flow.getTarget().getId());
        check(flow.getId().equals(expected), flow, "should be called " + expected);
        if (flow.getSource() instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1) {
            check(flow.getName() != null, flow, "answers the question of " + gateway.getId() + " with nothing");
            check(flow.getConditionExpression() != null || flow.equals(gateway.getDefault()), flow,
                    "has no condition and is not the default");
        }
    }

    private void documented(BaseElement element) {
        boolean documented = element.getDocumentations().stream()
                .anyMatch(text -> text.getTextContent().strip().length() > 20);
        check(documented, element, "has no documentation");
        check(!documented || element.getDocumentations().stream()
                .anyMatch(text -> BASIS.matcher(text.getTextContent()).find()), element, "names no legal basis");
    }

    private void check(boolean holds, BaseElement element, String complaint) {
        if (!holds) {
            findings.add(model.fileName() + ": " + element.getId() + " " + complaint);
        }
    }
}
