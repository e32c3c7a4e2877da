package de.beschlusslauf.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a body or a department. Where nobody holds the post, or only somebody who is barred, the next in line
 * stands in, so that no task ever lies without people.
 */
@Service
@Transactional(readOnly = true)
public class Posts {

    private final Organizations organizations;
    private final PersonTable persons;

    Posts(Organizations organizations, PersonTable persons) {
        this.organizations = organizations;
        this.persons = persons;
    }

    /**
     * Chair and deputies of a council or committee; the mayor where he chairs by law. In line behind them: chairs of
     * the town's other committees, the mayor and his deputies.
     *
     * @param barred user ids of those who may not act, for instance who entered what the chair confirms
     */
    public Holders chair(String bodyId, String organizationId, Set<String> barred) {
        Organization organization = organizations.require(bodyId, organizationId);
        return first(barred,
                new Rank(Groups.chair(bodyId, organizationId), () -> chairs(bodyId, organization)),
                role(bodyId, Roles.CHAIR), role(bodyId, Roles.MAYOR));
    }

    /** Who takes the minutes of the body. In line behind them: the town's other minute-takers, the council office. */
    public Holders minuteTaker(String bodyId, String organizationId) {
        return first(Set.of(),
                place(bodyId, organizationId, Groups.minuteTaker(bodyId, organizationId), Position.MINUTE_TAKER),
                role(bodyId, Roles.MINUTE_TAKER), role(bodyId, Roles.COUNCIL_OFFICE));
    }

    /** Who signs for the department. In line behind the head: the head of its division, any other Dezernent. */
    public Holders head(String bodyId, String department, Set<String> barred) {
        return first(barred, place(bodyId, department, Groups.departmentHead(bodyId, department), Position.HEAD),
                division(bodyId, department), role(bodyId, Roles.DEPUTY));
    }

    /** Who works in the department, its head included. In line behind them: as for the head. */
    public Holders staff(String bodyId, String department) {
        return first(Set.of(), place(bodyId, department, Groups.department(bodyId, department), Position.MEMBER,
                Position.HEAD), division(bodyId, department), role(bodyId, Roles.DEPUTY));
    }

    /** Dezernent to whose division the department belongs. In line behind him: any other, the mayor. */
    public Holders divisionHead(String bodyId, String department, Set<String> barred) {
        return first(barred, division(bodyId, department), role(bodyId, Roles.DEPUTY), role(bodyId, Roles.MAYOR));
    }

    /**
     * To whom these people answer: the head of their department, the head of its division, any Dezernent, the general
     * deputy of the mayor, the mayor (§ 68 GO NRW); for people of no department from the general deputy on. Only who
     * stands on a higher rank than each of them, so that it is never one of them; empty if nobody stands above.
     */
    public Optional<Holders> superior(String bodyId, Set<String> userIds) {
        List<Rank> line = new ArrayList<>();
        persons.find(userIds).stream().flatMap(person -> person.departments().stream()).distinct().sorted()
                .forEach(department -> {
                    line.add(place(bodyId, department, Groups.departmentHead(bodyId, department), Position.HEAD));
                    line.add(division(bodyId, department));
                });
        if (!line.isEmpty()) {
            line.add(role(bodyId, Roles.DEPUTY));
        }
        line.add(role(bodyId, Roles.GENERAL_DEPUTY));
        line.add(role(bodyId, Roles.MAYOR));
        Optional<Holders> above = Optional.empty();
        for (Rank rank : line) {
            List<Person> people = rank.people().get();
            if (people.stream().anyMatch(person -> userIds.contains(person.userId()))) {
                above = Optional.empty();
            } else if (above.isEmpty() && !people.isEmpty()) {
                above = Optional.of(new Holders(people, List.of(rank.group())));
            }
        }
        return above;
    }

    private static Holders first(Set<String> barred, Rank... line) {
        List<String> groups = new ArrayList<>();
        for (Rank rank : line) {
            groups.add(rank.group());
            List<Person> able = rank.people().get().stream().filter(person -> !barred.contains(person.userId()))
                    .toList();
            if (!able.isEmpty()) {
                return new Holders(able, groups);
            }
        }
        return new Holders(List.of(), groups);
    }

    private List<Person> chairs(String bodyId, Organization organization) {
        List<Person> registered = persons.holding(bodyId, organization.id(),
                Set.of(Position.CHAIR, Position.DEPUTY_CHAIR));
        return organization.isChairedByMayor()
                ? Stream.concat(persons.withRole(bodyId, Roles.MAYOR).stream().filter(Person::isMayor),
                        registered.stream()).distinct().toList()
                : registered;
    }

    private Rank division(String bodyId, String department) {
        return place(bodyId, department, Groups.divisionHead(bodyId, department), Position.DIVISION_HEAD);
    }

    private Rank place(String bodyId, String organization, String group, Position... positions) {
        return new Rank(group, () -> persons.holding(bodyId, organization, Set.of(positions)));
    }

    private Rank role(String bodyId, String role) {
        return new Rank(Groups.role(bodyId, role), () -> persons.withRole(bodyId, role));
    }

    /** One step of the line, looked up only when it is reached. */
    private record Rank(String group, Supplier<List<Person>> people) {
    }
}
