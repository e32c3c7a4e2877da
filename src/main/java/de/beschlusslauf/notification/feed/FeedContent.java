package de.beschlusslauf.notification.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a calendar as it stands now, for whoever the person is now. */
@Service
public class FeedContent {

    private final FeedTable table;

    private final Persons persons;

    private final Bodies bodies;

    private final Organizations organizations;

    private final SessionEntries sessions;

    private final DeadlineEntries deadlines;

    private final FeedSettings settings;

    private final Clock clock;

    FeedContent(FeedTable table, Persons persons, Bodies bodies, Organizations organizations, SessionEntries sessions,
            DeadlineEntries deadlines, FeedSettings settings, Clock clock) {
        this.table = table;
        this.persons = persons;
        this.bodies = bodies;
        this.organizations = organizations;
        this.sessions = sessions;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty if the person has left the municipality. */
    @Transactional
    public Optional<CalendarFile> of(Feed feed) {
        return persons.find(feed.userId()).filter(person -> person.bodyId().equals(feed.subject().bodyId()))
                .map(person -> file(feed, person));
    }

    /** What people call the calendar. */
    public String name(Subject subject) {
        String town = bodies.of(subject.bodyId()).name();
        return switch (subject.scope()) {
            case PERSON -> "Meine Sitzungen und Fristen";
            case BODY -> "Alle Sitzungen, " + town;
            case ORGANIZATION -> organizations.find(subject.bodyId(), String.valueOf(subject.organizationId()))
                    .map(Organization::name).orElse(String.valueOf(subject.organizationId())) + ", " + town;
        };
    }

    private CalendarFile file(Feed feed, Person person) {
        LocalDate today = Zones.dayOf(clock.instant());
        Window window = Window.around(today, settings);
        List<Entry> entries = new ArrayList<>(sessions.of(person.bodyId(), organizations(feed.subject(), person),
                window));
        if (feed.subject().scope() == FeedScope.PERSON) {
            entries.addAll(deadlines.of(person, window));
        }
        byte[] content = CalendarText.of(name(feed.subject()), entries);
        byte[] hash = Token.sha256(content);
        return new CalendarFile(content, hash, table.fetched(feed.id(), hash, today, clock.instant()));
    }

    private List<String> organizations(Subject subject, Person person) {
        return switch (subject.scope()) {
            case PERSON -> person.memberships().stream().map(Membership::organizationId).distinct().toList();
            case ORGANIZATION -> List.of(String.valueOf(subject.organizationId()));
            case BODY -> organizations.deliberatingBodies(subject.bodyId()).stream().map(Organization::id).toList();
        };
    }
}
