package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SavedFilterTests {

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    Filter filter;

    @BeforeEach
    void aSavedFilter() {
        filter = filters.newTaskFilter("Gibt es nicht");
        filter.setQuery(tasks.createTaskQuery().taskNameLike("Gibt es nicht%"));
        filters.saveFilter(filter);
    }

    @AfterEach
    void cleanUp() {
        filters.deleteFilter(filter.getId());
    }

    @Test
    void tasklistMayNarrowASavedFilter() {
        TaskQuery narrowing = tasks.createTaskQuery().active().or().taskNameLike("%a%").taskAssignee("x").endOr()
                .orderByTaskCreateTime().desc();

        assertThat(filters.listPage(filter.getId(), narrowing, 0, 15)).isEmpty();
        assertThat(filters.count(filter.getId(), narrowing)).isZero();
    }

    @Test
    void anExpressionThatNarrowsASavedFilterIsRefusedAndNotEvaluated() {
        TaskQuery own = tasks.createTaskQuery().taskAssigneeExpression("${1 / 0}");
        TaskQuery hidden = tasks.createTaskQuery().or().taskAssigneeExpression("${1 / 0}").endOr();

        assertThatThrownBy(() -> filters.list(filter.getId(), own))
                .hasStackTraceContaining("Expressions are forbidden in adhoc queries");
        assertThatThrownBy(() -> filters.list(filter.getId(), hidden))
                .hasStackTraceContaining("Ausdrücke sind in Oder-Teilen");
    }
}
