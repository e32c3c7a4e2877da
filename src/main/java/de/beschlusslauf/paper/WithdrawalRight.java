package de.beschlusslauf.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Who may withdraw a paper: mayor and council office until its end; its author and the head of its department until a
 * part of it is decided, since a resolution is the body's and no longer theirs.
 */
@Component
class WithdrawalRight {

    private static final List<PaperStatus> ENDED =
            Arrays.stream(PaperStatus.values()).filter(PaperStatus::ended).toList();

    private final Papers papers;

    private final Persons persons;

    private final PathSheet paths;

    WithdrawalRight(Papers papers, Persons persons, PathSheet paths) {
        this.papers = papers;
        this.persons = persons;
        this.paths = paths;
    }

    void check(Paper paper, String actor) {
        Optional<Person> person = persons.find(actor);
        if (of(actor, person, paths.partlyAdopted(List.of(paper.id()))).test(paper)) {
            return;
        }
        throw Refusal.forbidden(isOwn(paper, actor, person) ? "Über die Vorlage ist schon beschlossen; zurückziehen"
                + " können sie nur noch die Bürgermeisterin oder der Bürgermeister und das Ratsbüro."
                : "Zurückziehen dürfen nur die Verfasserin oder der Verfasser, die Leitung des federführenden Amtes,"
                + " die Bürgermeisterin oder der Bürgermeister und das Ratsbüro.");
    }

    /** Running papers that the actor may withdraw, newest first. */
    List<Paper> running(String actor, Limit limit) {
        Optional<Person> person = persons.find(actor);
        String bodyId = person.map(Person::bodyId).orElse("");
        List<Paper> candidates = person.filter(WithdrawalRight::mayAlways).isPresent()
                ? papers.findRunning(bodyId, ENDED, limit)
                : papers.findRunningOf(actor, bodyId, person.map(WithdrawalRight::headed).orElse(List.of()), ENDED, limit);
        Set<PaperId> adopted = paths.partlyAdopted(candidates.stream().map(Paper::id).toList());
        return candidates.stream().filter(of(actor, person, adopted)).toList();
    }

    private static Predicate<Paper> of(String actor, Optional<Person> person, Set<PaperId> adopted) {
        return paper -> !isDecided(paper, adopted) && isOwn(paper, actor, person)
                || person.filter(each -> each.bodyId().equals(paper.bodyId()) && mayAlways(each)).isPresent();
    }

    private static boolean isOwn(Paper paper, String actor, Optional<Person> person) {
        return paper.author().equals(actor) || person.filter(each -> each.bodyId().equals(paper.bodyId())
                && headed(each).contains(paper.leadDepartment())).isPresent();
    }

    private static boolean isDecided(Paper paper, Set<PaperId> adopted) {
        return paper.status().phase() == PaperStatus.Phase.EXECUTION || adopted.contains(paper.id());
    }

    private static boolean mayAlways(Person person) {
        return person.hasRole(Roles.MAYOR) || person.hasRole(Roles.COUNCIL_OFFICE);
    }

    private static List<String> headed(Person person) {
        return person.memberships().stream().filter(place -> place.position() == Position.HEAD)
                .map(Membership::organizationId).toList();
    }
}
