package de.beschlusslauf.workflow.engine;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.security.EngineStartLock;
import de.beschlusslauf.workflow.TaskColumns;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.joda.time.DateTimeZone;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The saved filters with which Tasklist opens, in German, for everybody; names and columns are kept current. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", TaskColumns.REFERENCE, "label", "Vorlage"),
            Map.of("name", TaskColumns.BODY, "label", "Gremium"),
            Map.of("name", TaskColumns.SESSION_DAY, "label", "Sitzung am"),
            Map.of("name", TaskColumns.LIES_WITH, "label", "Liegt bei"));

    private final FilterService filters;

    private final EngineStartLock lock;

    TasklistFilters(FilterService filters, EngineStartLock lock) {
        this.filters = filters;
        this.lock = lock;
    }

    /** Days begin at midnight in Germany, wherever the server stands: Joda's zone is that of {@code dateTime()}. */
    @Override
    public void afterSingletonsInstantiated() {
        DateTimeZone.setDefault(DateTimeZone.forID("Europe/Berlin"));
        lock.during(() -> {
            keep("Meine Aufgaben", "Was ich selbst oder in meinem Amt und meiner Rolle erledigen kann", -10, mine());
            keep("Mir zugewiesen", "Was ich übernommen habe oder was mir zugewiesen ist", 0,
                    query().taskAssigneeExpression("${currentUser()}"));
            keep("Meine Ämter und Rollen", "Was in meinem Amt oder meiner Rolle noch niemand übernommen hat", 10,
                    query().taskCandidateGroupInExpression("${currentUserGroups()}"));
            keep("Heute fällig", "Was ich heute zu erledigen habe", 20, mine()
                    .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")
                    .dueAfterExpression("${dateTime().withTimeAtStartOfDay().minusMillis(1)}"));
            keep("Überfällig", "Was ich schon hätte erledigen sollen", 30, mine().dueBeforeExpression("${now()}"));
        });
    }

    /** The engine's own query: these expressions are ours, stored by nobody else, and safe in an or-part. */
    private static TaskQuery query() {
        return new TaskQueryImpl();
    }

    private static TaskQuery mine() {
        return query().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
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
