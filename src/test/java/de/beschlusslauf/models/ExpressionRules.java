package de.beschlusslauf.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Models hold no program: conditions over variables, one delegate per service task, dates from data, nothing else. */
final class ExpressionRules {

    private static final String VALUE = "[a-z][a-zA-Z]*( == '[A-Z_]+')?";

    private static final Pattern CONDITION = Pattern.compile("\\$\\{" + VALUE + "( (\\|\\||&&) " + VALUE + ")*}");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][a-zA-Z]*}");

    private static final Pattern WRITTEN = Pattern.compile("[a-zA-Z]+_[a-zA-Z]+");

    private final Model model;

    private final List<String> findings = new ArrayList<>();

    private ExpressionRules(Model model) {
        this.model = model;
    }

    static List<String> findings(Model model, Set<String> models, Set<String> tables) {
        ExpressionRules rules = new ExpressionRules(model);
        rules.noPrograms();
        rules.expressions();
        rules.tasks();
        rules.references(models, tables);
        return rules.findings;
    }

    private void noPrograms() {
        Stream.of(ScriptTask.class, Script.class, CamundaScript.class, CamundaExecutionListener.class,
                        CamundaTaskListener.class, TimeDuration.class, TimeCycle.class)
                .flatMap(type -> model.every(type).stream())
                .forEach(element -> complain(element, "holds a " + element.getElementType().getTypeName()));
    }

    private void expressions() {
        model.every(ConditionExpression.class).forEach(condition -> fits(CONDITION, condition, text(condition)));
        model.every(TimeDate.class).forEach(date -> fits(VARIABLE, date, text(date)));
        model.every(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> fits(VARIABLE, loop, loop.getCamundaCollection()));
        model.every(CamundaIn.class).stream().map(CamundaIn::getCamundaBusinessKey).filter(key -> key != null)
                .filter(key -> !key.equals("#{execution.processBusinessKey}"))
                .forEach(key -> findings.add(model.fileName() + ": business key " + key));
    }

    private void tasks() {
        for (ServiceTask task : model.every(ServiceTask.class)) {
            String expected = "${" + Names.ownName(task.getId()) + "}";
            if (!expected.equals(task.getCamundaDelegateExpression()) || task.getCamundaClass() != null
                    || task.getCamundaExpression() != null) {
                complain(task, "should delegate to " + expected);
            }
        }
    }

    private void references(Set<String> models, Set<String> tables) {
        model.every(BusinessRuleTask.class).stream().filter(task -> !tables.contains(task.getCamundaDecisionRef()))
                .forEach(task -> complain(task, "uses a table that does not exist"));
        model.every(CallActivity.class).stream().filter(call -> !models.contains(call.getCalledElement()))
                .forEach(call -> complain(call, "calls a process that does not exist"));
        for (CallActivity call : model.every(CallActivity.class)) {
            List<CamundaIn> ins = model.every(CamundaIn.class).stream()
                    .filter(in -> in.getParentElement().getParentElement().equals(call)).toList();
            if (ins.stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
                complain(call, "hands no business key on");
            }
            if (ins.stream().noneMatch(in -> "paperId".equals(in.getCamundaSource()))) {
                complain(call, "does not hand paperId on");
            }
        }
    }

    private void fits(Pattern pattern, ModelElementInstance element, String expression) {
        Matcher matcher = pattern.matcher(expression);
        if (!matcher.matches()) {
            complain(element, "says " + expression + ", which is more than a model may say");
        }
    }

    private static String text(ModelElementInstance element) {
        return element.getTextContent().strip();
    }

    private void complain(ModelElementInstance element, String complaint) {
        ModelElementInstance named = element;
        while (!isNamed(named)) {
            named = named.getParentElement();
        }
        findings.add(model.fileName() + ": " + ((BaseElement) named).getId() + " " + complaint);
    }

    private static boolean isNamed(ModelElementInstance element) {
        return element instanceof BaseElement base && base.getId() != null && WRITTEN.matcher(base.getId()).matches();
    }
}
