package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Departments as lists to choose from, as names to read and as those who get a task. */
@Component
class Departments {

    private final Organizations organizations;

    private final Posts posts;

    Departments(Organizations organizations, Posts posts) {
        this.organizations = organizations;
        this.posts = posts;
    }

    List<Choice> choices(String bodyId) {
        return choices(organizations.departments(bodyId));
    }

    List<Choice> factions(String bodyId) {
        return choices(organizations.factions(bodyId));
    }

    String name(String bodyId, String organizationId) {
        return organizations.find(bodyId, organizationId).map(Organization::name).orElse(organizationId);
    }

    /** Everybody in the department, its head included. */
    Assignment assign(String bodyId, String department) {
        return Assignment.toGroups(posts.staff(bodyId, department).groups());
    }

    /** The Dezernent to whose division the department belongs. */
    Assignment assignDivisionHead(String bodyId, String department) {
        return Assignment.toGroups(posts.divisionHead(bodyId, department, Set.of()).groups());
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "ohne Termin" : GermanDays.withWeekday(day);
    }

    /** Until when somebody could object, in words. */
    static String windowEnd(Resolution resolution) {
        LocalDate end = resolution.objectionsEndOn();
        return day(end) + (end != null && end.equals(resolution.waivedOn()) ? ", auf Widerspruch wurde verzichtet" : "");
    }

    private static List<Choice> choices(List<Organization> list) {
        return list.stream().map(each -> new Choice(each.id(), each.name())).toList();
    }
}
