package de.beschlusslauf.lateness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import org.springframework.stereotype.Component;

/** Who can be given a late task: everybody else who may take it and, if it is an office's, the colleagues there. */
@Component
class StandIns {

    private final LateTasks tasks;

    private final ExtensionRules rules;

    private final Persons persons;

    StandIns(LateTasks tasks, ExtensionRules rules, Persons persons) {
        this.tasks = tasks;
        this.rules = rules;
        this.persons = persons;
    }

    /** None of those who have it, by name. */
    List<Person> of(LateTask task) {
        Stream<Person> holders = persons.find(tasks.candidates(task.id())).stream();
        Stream<Person> all = tasks.duty(task.id()) == Duty.OFFICE ? Stream.concat(holders, colleagues(task)) : holders;
        return all.distinct().filter(person -> !task.people().contains(person.userId()) && mayGet(task, person.userId()))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::userId)).toList();
    }

    boolean mayGet(LateTask task, String userId) {
        return rules.find(task.deadline()).map(rule -> rule.mayGet(task.deadline(), userId)).orElse(true);
    }

    private Stream<Person> colleagues(LateTask task) {
        return persons.find(task.people()).stream().flatMap(person -> person.departments().stream()).distinct()
                .flatMap(department -> persons.inDepartment(task.bodyId(), department).stream());
    }
}
