package de.beschlusslauf.organization.web;

import java.util.List;
import java.util.regex.Pattern;

import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of a municipality; only administrators register them. */
@RestController
@RequestMapping("/api/bodies/{bodyId}/persons/{userId}")
class PersonApi {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");

    private final Staff staff;
    private final Persons persons;
    private final LogIns logIns;
    private final Once once;
    private final CurrentActor actors;

    PersonApi(Staff staff, Persons persons, LogIns logIns, Once once, CurrentActor actors) {
        this.staff = staff;
        this.persons = persons;
        this.logIns = logIns;
        this.once = once;
        this.actors = actors;
    }

    /**
     * Registers the person or brings roles and places up to date. Doing it twice changes nothing; with a key a late
     * repetition does not undo what somebody else has changed since.
     *
     * @param bodyId short name of the municipality
     * @param userId log-in name, which never changes
     */
    @PutMapping
    Person register(@PathVariable String bodyId, @PathVariable String userId, @RequestBody @Valid NewPerson person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String administrator = administrator();
        if (!USER_ID.matcher(userId).matches()) {
            throw Refusal.of("userId",
                    "Ein Benutzername besteht aus höchstens 64 Buchstaben, Ziffern, Punkten und Strichen.");
        }
        if (persons.find(userId).filter(known -> !known.bodyId().equals(bodyId)).isPresent()) {
            throw Refusal.conflict("Der Benutzer „" + userId + "“ gehört zu einer anderen Kommune.");
        }
        return once.run(administrator, key, List.of("register", bodyId, userId, person.withPasswordHashed(key)),
                Person.class, () -> store(bodyId, userId, person, administrator));
    }

    private Person store(String bodyId, String userId, NewPerson person, String administrator) {
        Person registered = staff.register(person.registration(bodyId, userId), administrator);
        if (person.password() != null) {
            logIns.setPassword(userId, person.password());
        }
        return registered;
    }

    /**
     * One person with roles and places.
     *
     * @param bodyId short name of the municipality
     * @param userId log-in name
     */
    @GetMapping
    Person read(@PathVariable String bodyId, @PathVariable String userId) {
        administrator();
        return persons.find(userId).filter(person -> person.bodyId().equals(bodyId))
                .orElseThrow(() -> Refusal.notFound("Diese Person ist hier nicht eingetragen."));
    }

    private String administrator() {
        Actor actor = actors.require();
        if (!actor.groups().contains(Actor.ADMIN)) {
            throw Refusal.forbidden("Personen trägt nur die Administration ein.");
        }
        return actor.userId();
    }
}
