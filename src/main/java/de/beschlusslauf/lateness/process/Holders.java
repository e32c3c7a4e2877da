package de.beschlusslauf.lateness.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import org.springframework.stereotype.Component;

/** With whom a late task lies: tells several late tasks about one matter apart. */
@Component
class Holders {

    private static final int NAMED = 2;

    private final Persons persons;

    Holders(Persons persons) {
        this.persons = persons;
    }

    /** At most two names and "und andere"; empty if nobody may take the task. */
    Optional<String> of(LateTask late) {
        List<String> names = persons.find(late.people()).stream().map(Person::name).sorted().toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " und andere" : ""));
    }
}
