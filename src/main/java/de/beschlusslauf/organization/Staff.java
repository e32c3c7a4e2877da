package de.beschlusslauf.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people with their roles and places. Registering somebody again brings them up to date. */
@Service
public class Staff {

    private final PersonTable table;
    private final Organizations organizations;
    private final Pseudonyms pseudonyms;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Staff(PersonTable table, Organizations organizations, Pseudonyms pseudonyms, Ledger ledger,
            ApplicationEventPublisher events) {
        this.table = table;
        this.organizations = organizations;
        this.pseudonyms = pseudonyms;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Stores the person and lets the engine know the user with tenant and groups. No password is set.
     *
     * @throws Refusal if a role or an organization does not exist, or if somebody who audits would work on what he audits
     */
    @Transactional
    public Person register(Registration registration, String actor) {
        Person person = person(registration);
        if (table.store(person)) {
            ledger.append(Chain.body(person.bodyId()), "person.registered",
                    Map.of("person", pseudonyms.of(person.userId()),
                            "roles", person.roles().stream().sorted().toList(), "posts",
                            person.memberships().stream().map(post -> post.organizationId() + " " + post.position()).toList()),
                    Map.of("userId", person.userId(), "name", person.name()), actor);
        }
        events.publishEvent(new Person.Registered(person.userId()));
        return person;
    }

    private Person person(Registration registration) {
        List<Membership> places = registration.memberships().stream().distinct()
                .sorted(Comparator.comparing(Membership::organizationId).thenComparing(Membership::position)).toList();
        places.forEach(place -> refuseUnknown(registration.bodyId(), place));
        refuseAuditorAtWork(registration.roles(), places);
        List<String> departments = places.stream().filter(place -> place.position().belongs())
                .map(Membership::organizationId).distinct()
                .filter(id -> organizations.require(registration.bodyId(), id).type() == OrganizationType.DEPARTMENT)
                .toList();
        return new Person(registration.userId(), registration.bodyId(), registration.name(), registration.roles(),
                departments, places, registration.email());
    }

    /** Auditors hold another post only where it does not touch what they audit (§ 101 GO NRW): here every other one does. */
    private static void refuseAuditorAtWork(Set<String> roles, List<Membership> places) {
        boolean works = !Roles.READ_ONLY.containsAll(roles)
                || places.stream().anyMatch(place -> place.position() != Position.MEMBER);
        if (roles.contains(Roles.AUDITOR) && works) {
            throw Refusal.of("roles", "Wer prüft, wirkt an Vorlagen nicht mit: Verbinden Sie die Rolle „rechnungspruefung“ nicht mit einer "
                    + "Rolle oder Stellung, die Aufgaben bekommt; nehmen Sie dafür eine andere Person.");
        }
    }

    private void refuseUnknown(String bodyId, Membership place) {
        Organization organization = organizations.require(bodyId, place.organizationId());
        if (!place.position().existsIn(organization.type())) {
            throw Refusal.of("memberships", "„" + place.position().label() + "“ gibt es in „" + organization.name()
                    + "“ nicht; wählen Sie eine andere Stellung.");
        }
    }
}
