package de.beschlusslauf.lateness.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows in the task list the number of the matter and, of several late tasks about one, with whom each lies. */
@Component
class LatenessColumns implements TaskColumns {

    private static final Set<String> MODELS = Set.of("deadline-extension", "deadline-delay");

    private static final int NAMED = 2;

    private final DelayDesk delays;

    private final Persons persons;

    LatenessColumns(DelayDesk delays, Persons persons) {
        this.delays = delays;
        this.persons = persons;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        Map<String, String> columns = new HashMap<>();
        if (MODELS.contains(task.processId()) && task.businessKey() != null) {
            columns.put(REFERENCE, task.businessKey());
        }
        DelayId delay = task.processId().equals("deadline-delay") ? task.find(LatenessVariables.DELAY_ID) : null;
        String people = delay == null ? null : people(delay);
        if (people != null) {
            columns.put(LIES_WITH, people);
        }
        return columns;
    }

    private @Nullable String people(DelayId delay) {
        List<String> names = persons.find(delays.late(delays.require(delay)).people()).stream().map(Person::name).sorted()
                .toList();
        return names.isEmpty() ? null : names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " und andere" : "");
    }
}
