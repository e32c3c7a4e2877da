package de.beschlusslauf.paper;

import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who may claim a paper for equality: the equality officer of its municipality, unless her own office leads it. */
@Component
class EqualityRight {

    private static final List<PaperStatus> BEFORE_SIGN_OFF =
            Arrays.stream(PaperStatus.values()).filter(PaperStatus::precedesSignOff).toList();

    private final Papers papers;

    private final Persons persons;

    private final Organizations organizations;

    EqualityRight(Papers papers, Persons persons, Organizations organizations) {
        this.papers = papers;
        this.persons = persons;
        this.organizations = organizations;
    }

    void check(Paper paper, String actor) {
        boolean hers = persons.find(actor).filter(person -> person.bodyId().equals(paper.bodyId())
                && person.hasRole(Roles.EQUALITY)).isPresent();
        if (!hers) {
            throw Refusal.forbidden("Ob eine Vorlage die Gleichstellung betrifft, erklärt nur die"
                    + " Gleichstellungsbeauftragte selbst; bitte wenden Sie sich an sie.");
        }
        if (paper.leadDepartment().equals(office(paper.bodyId()))) {
            throw Refusal.conflict("Diese Vorlage führt die Gleichstellung selbst; mitzeichnen muss sie dafür nicht.");
        }
    }

    List<Paper> claimable(String actor, Limit limit) {
        return persons.find(actor).filter(person -> person.hasRole(Roles.EQUALITY))
                .map(person -> papers.findUnclaimed(person.bodyId(), office(person.bodyId()), BEFORE_SIGN_OFF, limit))
                .orElse(List.of());
    }

    /** Id of her department, empty if the municipality has none. */
    String office(String bodyId) {
        return organizations.withFunction(bodyId, Roles.EQUALITY).map(Organization::id).orElse("");
    }
}
