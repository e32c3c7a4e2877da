package de.beschlusslauf.workflow.engine;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.security.EngineStartLock;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The saved filters with which Tasklist opens, in German, for everybody; names and columns are kept current. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "paperReference", "label", "Vorlage"),
            Map.of("name", "bodyName", "label", "Gremium"),
            Map.of("name", "sessionDay", "label", "Sitzung am"));

    private final FilterService filters;

    private final TaskService tasks;

    private final EngineStartLock lock;

    private final TransactionTemplate transaction;

    TasklistFilters(FilterService filters, TaskService tasks, EngineStartLock lock, TransactionTemplate transaction) {
        this.filters = filters;
        this.tasks = tasks;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            lock.acquire();
            keep("Alle meine Aufgaben", "Was ich selbst oder in meiner Rolle erledigen kann", -10, mineOrMyGroups());
            keep("Von mir übernommen", "Was mir persönlich zugewiesen ist", 0,
                    tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
            keep("Meine Ämter und Rollen", "Was in meinem Amt oder meiner Rolle noch niemand übernommen hat", 10,
                    tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
            keep("Heute fällig", "Was heute zu erledigen ist", 20, myGroups()
                    .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")
                    .dueAfterExpression("${dateTime().withTimeAtStartOfDay().minusMillis(1)}"));
            keep("Überfällig", "Was schon erledigt sein sollte", 30, myGroups().dueBeforeExpression("${now()}"));
        });
    }

    private TaskQuery myGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private TaskQuery mineOrMyGroups() {
        return myGroups();
    }

    private void keep(String name, String description, int priority, TaskQuery query) {
        Filter present = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = present != null ? present : filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", priority, "refresh", true,
                "showUndefinedVariable", false, "variables", COLUMNS,
                "color", priority == 30 ? "#b3261e" : "#1f5f8b"));
        filters.saveFilter(filter);
    }
}
