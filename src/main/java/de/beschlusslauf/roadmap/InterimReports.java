package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Turns what a department reports at the end of a phase into a paper of its own, whose life runs by itself. */
@Component
class InterimReports {

    private static final int LONGEST_SUBJECT = 300;

    private final Drafting drafting;

    private final PaperReader papers;

    private final Persons persons;

    InterimReports(Drafting drafting, PaperReader papers, Persons persons) {
        this.drafting = drafting;
        this.papers = papers;
        this.persons = persons;
    }

    /** As public as the paper that was decided; finance and inclusion stay for the author to decide. */
    PaperId draft(RoadmapEntry entry, Phase phase, String actor) {
        String subject = shorten("Zwischenbericht: " + entry.title()
                + (phase.title().equals(entry.title()) ? "" : " – " + phase.title()));
        Content content = new Content(subject, papers.require(entry.paperId()).content().publicPaper(),
                phase.reportText(), List.of(), Finance.undecided(), Inclusion.UNDECIDED, Set.of(), List.of());
        return drafting.create(new CreatePaper(entry.bodyId(), PaperKind.REPORT, subject, entry.ownerDepartment(),
                entry.paperId(), null, content), actor).id();
    }

    /** The paper that a report entry orders: a report, or a proposal for a further resolution. */
    PaperId order(RoadmapEntry entry, PaperKind kind, String actor) {
        return drafting.create(CreatePaper.child(entry.paperId(), entry.bodyId(), kind, shorten(entry.title()),
                entry.ownerDepartment(), entry.dueOn()), authorIn(entry, actor)).id();
    }

    /** Whoever planned it, if he works in the owning department; otherwise an author there, if there is one. */
    private String authorIn(RoadmapEntry entry, String planner) {
        List<Person> authors = persons.inDepartment(entry.bodyId(), entry.ownerDepartment()).stream()
                .filter(person -> person.hasRole(Roles.AUTHOR) || person.userId().equals(planner)).toList();
        return authors.stream().map(Person::userId).filter(planner::equals).findFirst()
                .orElse(authors.isEmpty() ? planner : authors.get(0).userId());
    }

    private static String shorten(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
