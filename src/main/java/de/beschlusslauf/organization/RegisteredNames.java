package de.beschlusslauf.organization;

import de.beschlusslauf.calendar.NamesOfPersons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People are called as they are registered. */
@Component
@Transactional(readOnly = true)
class RegisteredNames implements NamesOfPersons {

    private final Persons persons;

    RegisteredNames(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String of(String userId) {
        return persons.displayName(userId);
    }
}
