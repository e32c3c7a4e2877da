package de.beschlusslauf.organization;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Superiors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of lateness is who has to clear it up: the superior of those who are late. */
@Component
@Transactional(readOnly = true)
class LineOfDuty implements Superiors {

    private final Posts posts;

    LineOfDuty(Posts posts) {
        this.posts = posts;
    }

    @Override
    public Set<String> of(String bodyId, Collection<String> userIds) {
        return posts.superior(bodyId, Set.copyOf(userIds)).stream().flatMap(holders -> holders.people().stream())
                .map(Person::userId).collect(Collectors.toSet());
    }
}
