package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class DoorTests {

    @Autowired
    AnswerProbe handler;

    @Autowired
    ProcessStarts starts;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    Task task;

    @BeforeEach
    void aTaskForTheMayorOfMusterstadt() {
        repository.createDeployment().name("probe").enableDuplicateFiltering(true)
                .addClasspathResource("models/probe.bpmn").deploy();
        handler.taken.clear();
        handler.version = "Fassung 1";
        String instance = starts.start("probe", "21/0219", "musterstadt", Routing.none());
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        identities.setAuthentication("mayor", List.of("musterstadt.buergermeister", Groups.STAFF),
                List.of("musterstadt"));
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void theModelsBareRoleBecomesTheRoleInTheMunicipality() {
        identities.clearAuthentication();

        assertThat(tasks.createTaskQuery().taskId(task.getId()).taskCandidateGroup("musterstadt.buergermeister")
                .count()).isOne();
        assertThat(tasks.createTaskQuery().taskCandidateGroup("buergermeister").count()).isZero();
        assertThat(task.getName()).isEqualTo("Probe beantworten: 21/0219");
    }

    @Test
    void aFormShowsThePresentAndTakesAnAnswerOfAnyLengthWithoutStoringIt() {
        String longText = "Ä• ".repeat(8_000).trim();
        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("text", "Grüße aus dem Amt");

        forms.submitTaskForm(task.getId(), answer(Map.of("text", longText, "rows", SpinValues.jsonValue(
                "[{\"title\":\"Erste\",\"office\":\"amt10\"}]").create())));

        assertThat(handler.taken).singleElement().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo(longText);
            assertThat(answer.rows()).containsExactly(new AnswerProbe.Row("Erste", "amt10"));
        });
        identities.clearAuthentication();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(task.getProcessInstanceId()).list())
                .extracting("name").containsExactly("outcome");
    }

    @Test
    void anExpressionReachesDelegatesAndNoOtherBean() {
        assertThat(value("${archivePaper}")).isInstanceOf(JavaDelegate.class);
        assertThatThrownBy(() -> value("${dataSource}")).isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("dataSource");
    }

    private Object value(String expression) {
        return configuration.getCommandExecutorTxRequired().execute(context -> configuration.getExpressionManager()
                .createExpression(expression).getValue(StartProcessVariableScope.getSharedInstance()));
    }

    @Test
    void anUnknownFieldIsRefused() {
        refuses(answer(Map.of("paperId", "forged")), "gehört nicht zu diesem Formular");
    }

    @Test
    void aMissingFieldIsNamedByItsLabel() {
        refuses(Map.of("shownVersion", "Fassung 1", "text", "  "), "„Text“: Bitte ausfüllen.");
    }

    @Test
    void aValueThatIsNotInTheListIsRefused() {
        refuses(answer(Map.of("office", "amt99")), "„Amt“: Dieser Wert steht nicht in der Liste");
        refuses(answer(Map.of("rows", List.of(Map.of("title", "A", "office", "amt10"),
                Map.of("title", "B", "office", "x")))), "„Zeilen“ (Zeile 2), „Amt“: Dieser Wert steht nicht");
        refuses(answer(Map.of("kind", "THREE")), "„Art“: Diese Angabe hat nicht die erwartete Form");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        refuses(answer(Map.of("due", "2027-02-31")), "„Bis wann“: Bitte einen Tag eingeben, den es gibt");
        refuses(answer(Map.of("due", "31.02.2027")), "„Bis wann“: Bitte einen Tag eingeben, den es gibt");
    }

    @Test
    void aRowThatBreaksARuleIsNamed() {
        refuses(answer(Map.of("rows", List.of(Map.of("office", "amt10")))),
                "„Zeilen“ (Zeile 1), „Titel“: Bitte ausfüllen.");
    }

    @Test
    void aStaleViewIsRefused() {
        handler.version = "Fassung 2";

        refuses(answer(Map.of()), "inzwischen geändert");
    }

    @Test
    void theDomainsSentenceReachesTheClerkAndTheTaskStaysOpen() {
        refuses(answer(Map.of("text", "verboten")), "Dieses Wort ist nicht erlaubt. Bitte ein anderes wählen.");
    }

    @Test
    void anotherRoleCannotAnswerByAnyDoor() {
        identities.setAuthentication("author", List.of("musterstadt.sachbearbeitung", Groups.STAFF),
                List.of("musterstadt"));

        refuses(answer(Map.of()), "nicht für Sie bestimmt");
        assertThatThrownBy(() -> tasks.complete(task.getId(), answer(Map.of()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.claim(task.getId(), "author")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "author")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.handleBpmnError(task.getId(), "any")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.resolveTask(task.getId())).isInstanceOf(Refusal.class);
    }

    @Test
    void whoMayNotAnswerDoesNotReadTheFormEither() {
        identities.setAuthentication("author", List.of("musterstadt.sachbearbeitung", Groups.STAFF),
                List.of("musterstadt"));

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("the task itself is seen").isOne();
        assertThatThrownBy(() -> forms.getTaskFormVariables(task.getId())).isInstanceOf(Refusal.class)
                .hasMessageContaining("nicht für Sie bestimmt");
        assertThatThrownBy(() -> forms.getDeployedTaskForm(task.getId())).as("no empty form either")
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
    }

    @Test
    void aCandidateReadsTheFormAlsoWhileAColleagueHasTheTask() {
        tasks.claim(task.getId(), "mayor");
        identities.setAuthentication("deputy", List.of("musterstadt.buergermeister", Groups.STAFF),
                List.of("musterstadt"));

        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("text", "Grüße aus dem Amt");
    }

    @Test
    void anotherTownSeesNothing() {
        identities.setAuthentication("stranger", List.of("anderswo.buergermeister"), List.of("anderswo"));

        refuses(answer(Map.of()), "bereits erledigt oder nicht für Sie bestimmt");
        assertThatThrownBy(() -> forms.getTaskFormVariables(task.getId())).isInstanceOf(Refusal.class);
    }

    @Test
    void whoMayReadNoTasksOpensNone() {
        identities.setAuthentication("member", List.of("musterstadt.gremienmitglied"), List.of("musterstadt"));

        assertThatThrownBy(() -> forms.getTaskFormVariables(task.getId())).isInstanceOf(Refusal.class);
    }

    @Test
    void charactersThatTheDatabaseCannotKeepAreRefused() {
        refuses(answer(Map.of("text", "Rad\0weg")), "unsichtbares Zeichen");
        refuses(answer(Map.of("text", "Rad\ud83dweg")), "unsichtbares Zeichen");
        refuses(answer(Map.of("text", "Rad\u0002weg")), "enthält nach „Rad“ ein unsichtbares Zeichen");
        refuses(answer(Map.of("rows", List.of(Map.of("title", "Rad\0weg", "office", "amt10")))), "unsichtbares Zeichen");

        forms.submitTaskForm(task.getId(), answer(Map.of("text", "Radweg \ud83d\udeb2")));
        assertThat(handler.taken).singleElement().extracting(AnswerProbe.Answer::text).isEqualTo("Radweg \ud83d\udeb2");
    }

    @Test
    void whatSomebodyElseHasClaimedIsRefused() {
        tasks.claim(task.getId(), "mayor");
        identities.setAuthentication("deputy", List.of("musterstadt.buergermeister", Groups.STAFF),
                List.of("musterstadt"));

        refuses(answer(Map.of()), "bearbeitet bereits eine andere Person");
        assertThatThrownBy(() -> tasks.claim(task.getId(), null)).as("taking it away").isInstanceOf(Refusal.class);
    }

    @Test
    void aTaskThatIsDoneIsGone() {
        forms.submitTaskForm(task.getId(), answer(Map.of()));

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answer(Map.of())))
                .hasMessageContaining("bereits erledigt");
    }

    @Test
    void noProcessStartsWithoutItsMatter() {
        identities.clearAuthentication();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("probe"))
                .hasStackTraceContaining("über ihr Formular gestartet");
    }

    @Test
    void expressionsInOrPartsOfAQueryAreRefused() {
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskNameLike("x")
                .taskAssigneeExpression("${''.getClass()}").endOr().listPage(0, 10))
                .hasStackTraceContaining("Ausdrücke sind in Oder-Teilen");
    }

    private void refuses(Map<String, Object> answer, String sentence) {
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answer)).isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        assertThat(handler.taken).isEmpty();
        Authentication actor = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        identities.setAuthentication(actor);
    }

    private static Map<String, Object> answer(Map<String, Object> fields) {
        Map<String, Object> answer = new HashMap<>(Map.of("text", "Ja", "shownVersion", "Fassung 1"));
        answer.putAll(fields);
        return answer;
    }
}
