package de.beschlusslauf.lifecycle.process;

import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.StartFormHandler.StartContext;
import org.springframework.stereotype.Component;

/**
 * Departments for which a person may start a paper: the own ones, or all for somebody who belongs to none. The value
 * names municipality and department, since two towns may use the same short name.
 */
@Component
class Offices {

    private final Bodies bodies;

    private final Organizations organizations;

    private final Persons persons;

    Offices(Bodies bodies, Organizations organizations, Persons persons) {
        this.bodies = bodies;
        this.organizations = organizations;
        this.persons = persons;
    }

    List<Choice> of(StartContext context) {
        List<String> own = persons.find(context.actor()).map(Person::departments).orElse(List.of());
        List<Body> towns = bodies.of(context.bodyIds());
        return towns.stream().flatMap(town -> organizations.departments(town.id()).stream()
                .filter(each -> own.isEmpty() || own.contains(each.id()))
                .map(each -> new Choice(town.id() + "/" + each.id(), label(town, each, towns.size() > 1)))).toList();
    }

    /** @throws Refusal if the office is one of another municipality */
    String departmentIn(String bodyId, String office) {
        String prefix = bodyId + "/";
        if (!office.startsWith(prefix)) {
            throw Refusal.of("office", "Dieses Amt gehört nicht zur gewählten Kommune; bitte wählen Sie ein Amt der"
                    + " Kommune.");
        }
        return office.substring(prefix.length());
    }

    private static String label(Body town, Organization department, boolean withTown) {
        return withTown ? department.name() + " (" + town.name() + ")" : department.name();
    }
}
