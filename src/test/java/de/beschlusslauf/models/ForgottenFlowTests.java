package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever forgets a flow is told at which step: every flow of every model is taken away in turn. */
class ForgottenFlowTests {

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aForgottenFlowIsFoundAtAStepOrGateway(Model model) {
        assertThat(model.flows()).allSatisfy(flow -> assertThat(steps(without(flow, model))).as(flow.getId())
                .isNotEmpty().allSatisfy(step -> assertThat((Object) model.bpmn().getModelElementById(step))
                        .isInstanceOf(FlowNode.class)));
    }

    @Test
    void aForgottenWayIsFoundAlsoWhereOthersAreLeft() {
        Model window = Model.of("control-window");
        SequenceFlow nobody = window.bpmn().getModelElementById("flow_windowKindToWindowOver");

        assertThat(GatewayRules.findings(without(nobody, window))).containsExactly(
                "control-window.bpmn: gateway_windowKind has no default, and its conditions"
                        + " {windowKind=[COMMITTEE, COUNCIL, SUPERVISION]} leave out something that can be");
    }

    @Test
    void aConditionThatNeverHoldsIsFound() {
        Model window = Model.of("control-window");
        SequenceFlow nobody = window.bpmn().getModelElementById("flow_windowKindToWindowOver");
        nobody.getConditionExpression().setTextContent("${windowKind == 'NOBODY'}");

        assertThat(GatewayRules.findings(window)).contains("control-window.bpmn: gateway_windowKind takes windowKind for"
                + " one of [COMMITTEE, COUNCIL, NOBODY, SUPERVISION], but it is one of [COMMITTEE, COUNCIL, NONE,"
                + " SUPERVISION]");
    }

    /** Those that the rules about the course of things complain of. */
    private static List<String> steps(Model model) {
        return Stream.of(FlowRules.findings(model), GatewayRules.findings(model)).flatMap(List::stream)
                .map(finding -> finding.split(" ")[1]).toList();
    }

    private static Model without(SequenceFlow forgotten, Model model) {
        Model copy = new Model(model.fileName(), model.bpmn().clone());
        SequenceFlow flow = copy.bpmn().getModelElementById(forgotten.getId());
        flow.getParentElement().removeChildElement(flow);
        return copy;
    }
}
