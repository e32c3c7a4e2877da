package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** Each rule finds what breaks it: a copy of a good model is spoilt in one place, and the finding names that place. */
class ProcessModelRulesTests {

    private static final Set<String> MODELS = Set.of("consultation", "paper-drafting", "control-window",
            "implementation", "resolution-lifecycle");

    private static final Set<String> TABLES = Set.of("outcome");

    private final Model model = Model.of("consultation");

    @Test
    void aRenamedTaskNoLongerFitsItsFormAndItsFlows() {
        element("userTask_enterResult", UserTask.class).setId("userTask_typeResult");

        assertThat(NamingRules.findings(model)).anyMatch(f -> f.contains("userTask_typeResult refers neither to"))
                .anyMatch(f -> f.contains("should be called flow_sessionDayToTypeResult"));
    }

    @Test
    void aFormThatNoTestOpensInTheBrowserIsFound() {
        element("userTask_confirmResult", UserTask.class).setName("Ergebnis gutheißen");
        Model withdrawal = Model.of("paper-withdrawal");
        withdrawal.process().setName("Vorlage aufgeben");
        withdrawal.every(StartEvent.class).iterator().next().setName("Vorlage wird aufgegeben");

        assertThat(OpenedForms.findings(model)).containsExactly("consultation.bpmn: no test opens the form of"
                + " userTask_confirmResult („Ergebnis gutheißen“) in the browser");
        assertThat(OpenedForms.findings(withdrawal)).singleElement().asString()
                .contains("startEvent_", "(„Vorlage wird aufgegeben“)");
    }

    @Test
    void anIdByAMachineIsFound() {
        element("gateway_sameStation", ExclusiveGateway.class).setId("Gateway_0ab12cd");

        assertThat(NamingRules.findings(model)).anyMatch(f -> f.contains("Gateway_0ab12cd has an id that nobody"));
    }

    @Test
    void anotherFileNameIsFound() {
        assertThat(NamingRules.findings(new Model("beratung.bpmn", model.bpmn())))
                .containsExactly("beratung.bpmn: consultation is not named like its file");
    }

    @Test
    void aStepOrAnAnswerThatIsCalledOtherwiseIsFound() {
        element("serviceTask_applyOutcome", ServiceTask.class).setName("Folgen ziehen");
        element("userTask_enterResult", UserTask.class).setName(null);

        assertThat(PinnedNames.findings(model)).hasSize(2)
                .anyMatch(f -> f.startsWith("consultation.bpmn: serviceTask_applyOutcome is called „Folgen ziehen“, not „"))
                .anyMatch(f -> f.startsWith("consultation.bpmn: userTask_enterResult (") && f.endsWith("has no name any more"));
    }

    @Test
    void missingSettingsAndTextsAreFound() {
        model.process().setCamundaHistoryTimeToLiveString(null);
        model.process().setCamundaIsStartableInTasklist(true);
        element("userTask_enterResult", UserTask.class).getDocumentations().iterator().next()
                .setTextContent("Die Schriftführung trägt das Ergebnis ein.");
        UserTask task = element("userTask_confirmResult", UserTask.class);
        task.getDocumentations().clear();
        task.setCamundaCandidateGroups("everybody");

        assertThat(NamingRules.findings(model)).containsExactly(
                "consultation.bpmn: consultation keeps no history of ten years",
                "consultation.bpmn: consultation is startable in Tasklist, or is not, against the design",
                "consultation.bpmn: userTask_enterResult names no legal basis",
                "consultation.bpmn: userTask_confirmResult has no documentation",
                "consultation.bpmn: userTask_confirmResult has candidates that are no role");
    }

    @Test
    void aSilentGatewayIsFound() {
        element("gateway_resultConfirmed", ExclusiveGateway.class).setName("Bestätigt");
        element("flow_resultConfirmedToOutcome", SequenceFlow.class).setName(null);

        assertThat(NamingRules.findings(model)).containsExactly(
                "consultation.bpmn: gateway_resultConfirmed asks no question",
                "consultation.bpmn: flow_resultConfirmedToOutcome answers the question of gateway_resultConfirmed"
                        + " with nothing");
    }

    @Test
    void programsInModelsAreFound() {
        element("serviceTask_applyOutcome", ServiceTask.class).setCamundaDelegateExpression("${paperService}");
        model.every(ConditionExpression.class).iterator().next().setTextContent("${papers.delete(paperId)}");
        element("businessRuleTask_outcome", BusinessRuleTask.class).setCamundaDecisionRef("dice");
        TimerEventDefinition timer = model.every(TimerEventDefinition.class).iterator().next();
        timer.removeChildElement(timer.getTimeDate());
        timer.setTimeDuration(model.bpmn().newInstance(TimeDuration.class));

        assertThat(ExpressionRules.findings(model, MODELS, TABLES)).hasSize(4)
                .anyMatch(f -> f.contains("serviceTask_applyOutcome should delegate to ${applyOutcome}"))
                .anyMatch(f -> f.contains("says ${papers.delete(paperId)}, which is more than a model may say"))
                .anyMatch(f -> f.contains("businessRuleTask_outcome uses a table that does not exist"))
                .anyMatch(f -> f.contains("timerDefinition_sessionDay holds a timeDuration"));
    }

    @Test
    void aTimerThatComputesIsFound() {
        model.every(TimeDate.class).iterator().next().setTextContent("${sessionStart.plusDays(3)}");

        assertThat(ExpressionRules.findings(model, MODELS, TABLES)).singleElement().asString()
                .contains("timerDefinition_sessionDay says ${sessionStart.plusDays(3)}");
    }

    @Test
    void aCallThatForgetsTheMatterIsFound() {
        Model lifecycle = Model.of("resolution-lifecycle");
        CallActivity call = lifecycle.bpmn().getModelElementById("callActivity_consult");
        call.removeChildElement(call.getExtensionElements());
        call.setCalledElement("karaoke");

        assertThat(ExpressionRules.findings(lifecycle, MODELS, TABLES)).containsExactly(
                "resolution-lifecycle.bpmn: callActivity_consult calls a process that does not exist",
                "resolution-lifecycle.bpmn: callActivity_consult hands no business key on",
                "resolution-lifecycle.bpmn: callActivity_consult does not hand paperId on");
    }

    @Test
    void aTaskWithoutDayIsFound() {
        element("userTask_putOnAgenda", UserTask.class).setId("userTask_dreamOn");

        assertThat(DueRules.findings(model))
                .containsExactly("consultation.bpmn: userTask_dreamOn has nobody who says by when it is due");
        assertThat(DueRules.namesDeadline(Forgotten.class)).isFalse();
    }

    @Test
    void aFormThatDoesNotSayWhyItsTaskIsDueOnThatDayIsFound() {
        assertThat(DueRules.explanation("enter-result", "<dt>Frist</dt><dd>{{doBy}}</dd>"))
                .containsExactly("enter-result does not say why its task is due on that day");
        assertThat(DueRules.explanation("enter-result", "<summary>Warum dieses Datum?</summary>{{doBy}}"))
                .containsExactly("enter-result does not say why its task is due on that day");
        assertThat(DueRules.explanation("enter-result", FormFile.text("consultation", "enter-result"))).isEmpty();
    }

    private static final class Forgotten {
    }

    @Test
    void aRemovedFlowStrandsWhatIsBehindIt() {
        remove(element("flow_applyOutcomeToSameStation", SequenceFlow.class));

        assertThat(FlowRules.findings(model)).contains(
                "consultation.bpmn: serviceTask_applyOutcome leads to no end",
                "consultation.bpmn: endEvent_stationSettled is never reached");
    }

    @Test
    void aLoopThatWaitsForNobodyIsFound() {
        SequenceFlow back = element("flow_resultConfirmedToEnterResult", SequenceFlow.class);
        back.setTarget(element("gateway_resultConfirmed", ExclusiveGateway.class));

        assertThat(FlowRules.findings(model))
                .contains("consultation.bpmn: gateway_resultConfirmed turns in circles without waiting");
    }

    @Test
    void aMissingShapeAndAMissingEdgeAreFound() {
        remove(shape("userTask_enterResult"));
        remove(edge("flow_applyOutcomeToSameStation"));

        assertThat(DrawingRules.findings(model)).containsExactly(
                "consultation.bpmn: userTask_enterResult has no shape",
                "consultation.bpmn: flow_applyOutcomeToSameStation is not drawn");
    }

    @Test
    void aNameWithoutAPlaceIsFound() {
        remove(shape("gateway_onAgenda").getBpmnLabel());

        assertThat(DrawingRules.findings(model))
                .containsExactly("consultation.bpmn: gateway_onAgenda has no place for its name");
    }

    @Test
    void aStepOnTopOfOtherFlowsIsFound() {
        Bounds task = shape("userTask_putOnAgenda").getBounds();
        task.setY(shape("userTask_enterResult").getBounds().getY());

        assertThat(DrawingRules.findings(model)).contains(
                "consultation.bpmn: flow_onAgendaToDated runs through userTask_putOnAgenda",
                "consultation.bpmn: flow_putOnAgendaToDated does not begin at its source");
    }

    @Test
    void flowsThatCrossOrRunAskewAreFound() {
        List<Waypoint> points = List.copyOf(edge("flow_resultConfirmedToEnterResult").getWaypoints());
        points.get(1).setY(points.get(1).getY() + 200);
        points.get(2).setY(points.get(2).getY() + 200);
        edge("flow_sessionDayToEnterResult").getWaypoints().iterator().next().setY(190);

        assertThat(DrawingRules.findings(model))
                .anyMatch(f -> f.contains("flow_sessionDayToEnterResult is drawn askew"))
                .anyMatch(f -> f.contains(
                        "flow_resultConfirmedToEnterResult crosses flow_sameStationToPrepareConsultation"));
    }

    private <T extends BaseElement> T element(String id, Class<T> type) {
        return type.cast(model.bpmn().getModelElementById(id));
    }

    private BpmnShape shape(String element) {
        return model.every(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement().getId().equals(element)).findFirst().orElseThrow();
    }

    private BpmnEdge edge(String element) {
        return model.every(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement().getId().equals(element)).findFirst().orElseThrow();
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }
}
