package de.beschlusslauf.paper;

import java.util.Optional;
import java.util.function.Predicate;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Who may withdraw a paper: its author, the head of its department, the mayor, the council office. */
@Component
class WithdrawalRight {

    private final Persons persons;

    WithdrawalRight(Persons persons) {
        this.persons = persons;
    }

    /** For many papers at once: the actor is looked up only here. */
    Predicate<PaperSummary> of(String actor) {
        Optional<Person> person = persons.find(actor);
        return paper -> paper.author().equals(actor) || person.filter(each -> holds(paper, each)).isPresent();
    }

    private static boolean holds(PaperSummary paper, Person person) {
        return person.bodyId().equals(paper.bodyId()) && (person.hasRole(Roles.MAYOR)
                || person.hasRole(Roles.COUNCIL_OFFICE) || person.is(Position.HEAD, paper.leadDepartment()));
    }
}
