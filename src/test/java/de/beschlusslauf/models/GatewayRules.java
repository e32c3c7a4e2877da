package de.beschlusslauf.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A question has several answers, one for everything that can be; a gateway without a question brings flows together. */
final class GatewayRules {

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

    private final Model model;

    private final Set<String> modules;

    private final List<String> findings = new ArrayList<>();

    private GatewayRules(Model model) {
        this.model = model;
        this.modules = CodeRules.modules(model);
    }

    static List<String> findings(Model model) {
        GatewayRules rules = new GatewayRules(model);
        model.every(ExclusiveGateway.class).forEach(rules::gateway);
        return rules.findings;
    }

    private void gateway(ExclusiveGateway gateway) {
        if (gateway.getName() == null) {
            check(gateway.getIncoming().size() > 1, gateway, "asks nothing and brings no flows together");
        } else {
            check(gateway.getOutgoing().size() > 1, gateway, "asks a question that has no second answer");
            answers(gateway);
        }
    }

    private void answers(ExclusiveGateway gateway) {
        Map<String, Set<String>> compared = compared(gateway);
        compared.forEach((variable, values) -> {
            Set<String> constants = constants(variable);
            check(constants.isEmpty() || constants.containsAll(values), gateway,
                    "takes " + variable + " for one of " + values + ", but it is one of " + constants);
        });
        boolean complete = compared.size() == 1 && compared.entrySet().stream()
                .allMatch(each -> each.getValue().equals(constants(each.getKey())));
        check(gateway.getDefault() != null || complete, gateway,
                "has no default, and its conditions " + compared + " leave out something that can be");
    }

    /** Each variable with the constants that the conditions of the gateway compare it with. */
    private static Map<String, Set<String>> compared(ExclusiveGateway gateway) {
        Map<String, Set<String>> compared = new TreeMap<>();
        gateway.getOutgoing().stream().map(SequenceFlow::getConditionExpression).filter(Objects::nonNull)
                .map(ConditionExpression::getTextContent).map(COMPARISON::matcher).filter(Matcher::find)
                .forEach(found -> compared.computeIfAbsent(found.group(1), any -> new TreeSet<>()).add(found.group(2)));
        return compared;
    }

    private Set<String> constants(String variable) {
        return modules.stream().map(module -> Constants.of(module, variable)).filter(known -> !known.isEmpty())
                .findFirst().orElse(Set.of());
    }

    private void check(boolean holds, ExclusiveGateway gateway, String complaint) {
        if (!holds) {
            findings.add(model.fileName() + ": " + gateway.getId() + " " + complaint);
        }
    }
}
