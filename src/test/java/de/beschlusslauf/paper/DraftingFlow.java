package de.beschlusslauf.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.security.Groups;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Base of tests that take a paper through its forms, in the life that the application gives it. */
@WholeApplication
abstract class DraftingFlow {

    @Autowired
    Drafting drafting;

    @Autowired
    PaperReader papers;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identities;

    @Autowired
    TransactionTemplate transaction;

    String bodyId = "meerbusch";

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    PaperId started(String department) {
        PaperSummary paper = drafting.create(
                CreatePaper.draft(bodyId, PaperKind.RESOLUTION_PROPOSAL, "IT-Strategie", department), "verfasserin");
        return paper.id();
    }

    /** What the author sends, complete and valid; {@code changes} replace single fields. */
    static Map<String, Object> draft(Map<String, Object> changes) {
        Map<String, Object> answer = new HashMap<>(Map.of("subject", "IT-Strategie", "publicity", "PUBLIC",
                "facts", "Die Stadt braucht eine Strategie.",
                "parts", List.of(Map.of("wording", "Die Verwaltung wird beauftragt.")),
                "financeEffect", "NONE", "inclusion", "NO_EFFECT"));
        answer.putAll(changes);
        return answer;
    }

    /** The only open task of the element for the paper. */
    Task task(PaperId paper, String element) {
        return all(paper, element).get(0);
    }

    List<Task> all(PaperId paper, String element) {
        identities.clearAuthentication();
        return tasks.createTaskQuery().processVariableValueEquals("paperId", paper.value().toString())
                .taskDefinitionKey(element).list();
    }

    /** Elements of the paper's open tasks. */
    List<String> open(PaperId paper) {
        identities.clearAuthentication();
        return tasks.createTaskQuery().processVariableValueEquals("paperId", paper.value().toString())
                .orderByTaskName().asc().list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    void logIn(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups), List.of(bodyId));
    }

    void submit(PaperId paper, String element, Map<String, Object> answer, String user, String... groups) {
        Task task = task(paper, element);
        logIn(user, groups);
        forms.submitTaskForm(task.getId(), answer);
    }

    void write(PaperId paper, Map<String, Object> changes) {
        submit(paper, "userTask_draftPaper", draft(changes), "verfasserin");
    }

    void approve(PaperId paper) {
        decide(paper, "userTask_approveDraft", "APPROVED",
                Groups.departmentHead(bodyId, papers.summary(paper).leadDepartment()));
    }

    void decide(PaperId paper, String element, String decision, String group) {
        Map<String, Object> answer = new HashMap<>(Map.of("decision", decision, "shownVersion", shownVersion(paper)));
        if (decision.equals("RETURNED")) {
            answer.put("reason", "Bitte überarbeiten.");
        }
        submit(paper, element, answer, "person-" + element, group);
    }

    void coSign(PaperId paper, String department, String decision) {
        Task task = all(paper, "userTask_coSign").stream().filter(each -> department.equals(
                tasks.getVariable(each.getId(), "coSigner"))).findFirst().orElseThrow();
        String shown = shownVersion(paper);
        logIn("leitung-" + department, Groups.departmentHead(bodyId, department));
        forms.submitTaskForm(task.getId(), Map.of("decision", decision, "remark", "Hinweis.", "shownVersion", shown));
        runContinuations();
    }

    String shownVersion(PaperId paper) {
        return read(paper, each -> each.currentText().label());
    }

    <T> T read(PaperId paper, Function<Paper, T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.apply(papers.require(paper))));
    }

    void runContinuations() {
        identities.clearAuthentication();
        jobs.createJobQuery().messages().withRetriesLeft().list().forEach(job -> jobs.executeJob(job.getId()));
    }
}
