package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class TasklistFiltersTests {

    static final String BODY = "filterstadt";

    static final String ROLE_TOWN = "rollenstadt";

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessStarts starts;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void oneTaskForTheMayorAndOneForNobody() {
        repository.createDeployment().name("probe").enableDuplicateFiltering(true)
                .addClasspathResource("models/probe.bpmn").deploy();
        if (tasks.createTaskQuery().tenantIdIn(BODY).count() == 0) {
            starts.start("probe", "1/21", BODY, Routing.none());
            starts.start("probe", "2/21", BODY, Routing.none());
            Task claimed = tasks.createTaskQuery().tenantIdIn(BODY).processInstanceBusinessKey("2/21").singleResult();
            tasks.setAssignee(claimed.getId(), "mayor");
        }
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void myTasksAreThoseAssignedToMeAndThoseOpenToMyRole() {
        asMayor();

        assertThat(names("Meine Aufgaben")).containsExactly("Probe beantworten: 1/21", "Probe beantworten: 2/21");
        assertThat(names("Mir zugewiesen")).containsExactly("Probe beantworten: 2/21");
        assertThat(names("Meine Ämter und Rollen")).containsExactly("Probe beantworten: 1/21");
        assertThat(names("Heute fällig")).isEmpty();
        assertThat(names("Überfällig")).isEmpty();
    }

    /** A quarter past midnight in Germany is still the day before in Greenwich. */
    @Test
    void todayIsTheDayInGermany() {
        asMayor();
        Task task = tasks.createTaskQuery().tenantIdIn(BODY).processInstanceBusinessKey("2/21").singleResult();
        try {
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2021-06-01T22:15:00Z")));
            dueAt(task, "2021-06-02T21:59:59Z");
            assertThat(names("Heute fällig")).as("this evening").contains("Probe beantworten: 2/21");
            dueAt(task, "2021-06-02T22:30:00Z");
            assertThat(names("Heute fällig")).as("tomorrow").isEmpty();
            assertThat(names("Überfällig")).as("tomorrow").isEmpty();
            dueAt(task, "2021-06-01T21:59:59Z");
            assertThat(names("Heute fällig")).as("yesterday").isEmpty();
            assertThat(names("Überfällig")).as("yesterday").containsExactly("Probe beantworten: 2/21");
        } finally {
            ClockUtil.reset();
            dueAt(task, null);
        }
    }

    private void dueAt(Task task, String moment) {
        identities.clearAuthentication();
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        now.setDueDate(moment == null ? null : Date.from(Instant.parse(moment)));
        tasks.saveTask(now);
        asMayor();
    }

    @Test
    void whatAColleagueHasTakenIsNotMine() {
        identities.setAuthentication("deputy", List.of(BODY + ".buergermeister", Groups.STAFF), List.of(BODY));

        assertThat(names("Meine Aufgaben")).containsExactly("Probe beantworten: 1/21");
    }

    /** Who holds one of these roles and one post at work in Tasklist, with the same five tasks around each. */
    @ParameterizedTest
    @FieldSource("de.beschlusslauf.security.Roles#ALL")
    void inEveryRoleTheFiltersShowWhatIsMineMyDepartmentsDueTodayAndOverdue(String role) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2021-06-01T10:00:00Z")));
        try {
            roleTask("10/21", Groups.role(ROLE_TOWN, role), null, "2021-05-31T21:59:59Z");
            roleTask("11/21", Groups.department(ROLE_TOWN, "planung"), null, "2021-06-01T21:59:59Z");
            roleTask("12/21", Groups.role(ROLE_TOWN, role), "clerk", "2021-06-02T21:59:59Z");
            roleTask("13/21", Groups.role(ROLE_TOWN, role), "colleague", "2021-06-01T21:59:59Z");
            roleTask("14/21", Groups.department(ROLE_TOWN, "schule"), null, "2021-05-31T21:59:59Z");

            identities.setAuthentication("clerk", List.of(Groups.role(ROLE_TOWN, role),
                    Groups.department(ROLE_TOWN, "planung"), Groups.STAFF), List.of(ROLE_TOWN));
            assertThat(references("Meine Aufgaben")).containsExactly("10/21", "11/21", "12/21");
            assertThat(references("Mir zugewiesen")).containsExactly("12/21");
            assertThat(references("Meine Ämter und Rollen")).containsExactly("10/21", "11/21");
            assertThat(references("Heute fällig")).containsExactly("11/21");
            assertThat(references("Überfällig")).containsExactly("10/21");
        } finally {
            ClockUtil.reset();
        }
    }

    private void roleTask(String reference, String group, @Nullable String assignee, String due) {
        identities.clearAuthentication();
        TaskQuery query = tasks.createTaskQuery().tenantIdIn(ROLE_TOWN).processInstanceBusinessKey(reference);
        if (query.count() == 0) {
            starts.start("probe", reference, ROLE_TOWN, Routing.none());
        }
        String id = query.singleResult().getId();
        tasks.getIdentityLinksForTask(id).stream().filter(link -> link.getGroupId() != null)
                .forEach(link -> tasks.deleteCandidateGroup(id, link.getGroupId()));
        tasks.addCandidateGroup(id, group);
        Task task = query.singleResult();
        task.setAssignee(assignee);
        task.setDueDate(Date.from(Instant.parse(due)));
        tasks.saveTask(task);
    }

    private List<String> references(String filter) {
        return names(filter).stream().map(name -> name.replace("Probe beantworten: ", "")).toList();
    }

    private void asMayor() {
        identities.setAuthentication("mayor", List.of(BODY + ".buergermeister", Groups.STAFF), List.of(BODY));
    }

    /** As Tasklist asks: the saved filter, sorted by the clerk. */
    private List<String> names(String filter) {
        Filter saved = filters.createTaskFilterQuery().filterName(filter).singleResult();
        List<Task> found = filters.listPage(saved.getId(), tasks.createTaskQuery().orderByTaskName().asc(), 0, 15);
        return found.stream().map(Task::getName).toList();
    }
}
