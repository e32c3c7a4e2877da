package de.beschlusslauf.paper;

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

    boolean holds(PaperSummary paper, String actor) {
        return paper.author().equals(actor) || persons.find(actor).filter(person -> holds(paper, person)).isPresent();
    }

    private static boolean holds(PaperSummary paper, Person person) {
        return person.bodyId().equals(paper.bodyId()) && (person.hasRole(Roles.MAYOR)
                || person.hasRole(Roles.COUNCIL_OFFICE) || person.is(Position.HEAD, paper.leadDepartment()));
    }
}
