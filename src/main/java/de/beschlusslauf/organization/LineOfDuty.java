package de.beschlusslauf.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.calendar.Superiors;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in a department answers to its head, the head to the division's; whoever belongs to none, to the general
 * deputy of the mayor (§ 68 GO NRW).
 */
@Component
@Transactional(readOnly = true)
class LineOfDuty implements Superiors {

    private final Persons persons;

    private final Posts posts;

    LineOfDuty(Persons persons, Posts posts) {
        this.persons = persons;
        this.posts = posts;
    }

    @Override
    public Set<String> of(String bodyId, Collection<String> userIds) {
        Set<String> known = Set.copyOf(userIds);
        List<Person> people = persons.find(known);
        Set<String> superiors = new TreeSet<>();
        people.stream().flatMap(person -> person.departments().stream()).distinct().forEach(department -> posts
                .head(bodyId, department, known).people().forEach(head -> superiors.add(head.userId())));
        if (people.stream().anyMatch(person -> person.departments().isEmpty())) {
            persons.withRole(bodyId, Roles.GENERAL_DEPUTY).forEach(deputy -> superiors.add(deputy.userId()));
        }
        superiors.removeAll(known);
        return superiors;
    }
}
