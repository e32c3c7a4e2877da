package de.beschlusslauf.notification.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.paper.PaperSummary;
import org.springframework.stereotype.Component;

/** Who is told what happens to a paper: its author and the head of its department, as far as they belong to its municipality. */
@Component
class PaperPeople {

    private final Persons persons;

    private final Posts posts;

    PaperPeople(Persons persons, Posts posts) {
        this.persons = persons;
        this.posts = posts;
    }

    List<Person> of(PaperSummary paper) {
        return Stream.concat(persons.find(Set.of(paper.author())).stream(),
                posts.head(paper.bodyId(), paper.leadDepartment(), Set.of()).people().stream())
                .filter(person -> person.bodyId().equals(paper.bodyId())).distinct().toList();
    }
}
