package de.beschlusslauf.notification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.notification.feed.Feed;
import de.beschlusslauf.notification.feed.FeedContent;
import de.beschlusslauf.notification.feed.FeedScope;
import de.beschlusslauf.notification.feed.Feeds;
import de.beschlusslauf.notification.feed.OpenedFeed;
import de.beschlusslauf.notification.feed.Subject;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people subscribe to calendars, make new addresses and take them back. */
@Controller
@RequestMapping("/kalender")
class FeedPage {

    private final Feeds feeds;

    private final FeedContent content;

    private final Persons persons;

    private final Organizations organizations;

    private final CurrentActor actors;

    FeedPage(Feeds feeds, FeedContent content, Persons persons, Organizations organizations, CurrentActor actors) {
        this.feeds = feeds;
        this.content = content;
        this.persons = persons;
        this.organizations = organizations;
        this.actors = actors;
    }

    @GetMapping
    String show(Model model) {
        String userId = actors.require().userId();
        Optional<Person> person = persons.find(userId);
        model.addAttribute("feeds", feeds.of(userId).stream().map(this::line).toList());
        model.addAttribute("choices", person.map(this::choices).orElse(List.of()));
        return "calendar-feeds";
    }

    /** @param subject scope, and behind a slash the body, as {@link #choices} writes it */
    @PostMapping
    String open(@RequestParam String subject, RedirectAttributes next) {
        String userId = actors.require().userId();
        String[] parts = subject.split("/", 2);
        tell(next, feeds.open(userId, new Subject(scope(parts[0]), persons.require(userId).bodyId(),
                parts.length == 2 ? parts[1] : null)));
        return "redirect:/kalender";
    }

    @PostMapping("/{id}/neu")
    String renew(@PathVariable UUID id, RedirectAttributes next) {
        String userId = actors.require().userId();
        tell(next, feeds.open(userId, feeds.require(id, userId).subject()));
        return "redirect:/kalender";
    }

    @PostMapping("/{id}/sperren")
    String close(@PathVariable UUID id, RedirectAttributes next) {
        String userId = actors.require().userId();
        Feed feed = feeds.require(id, userId);
        feeds.close(id, userId);
        next.addFlashAttribute("closed", content.name(feed.subject()));
        return "redirect:/kalender";
    }

    @ExceptionHandler
    String refused(Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute("problem", refusal.sentence());
        return "redirect:/kalender";
    }

    private void tell(RedirectAttributes next, OpenedFeed opened) {
        next.addFlashAttribute("openedName", content.name(opened.feed().subject()));
        next.addFlashAttribute("openedUrl", FeedAddress.of(opened.token()));
    }

    private List<Choice> choices(Person person) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(new Subject(FeedScope.PERSON, person.bodyId(), null)));
        choices.add(choice(new Subject(FeedScope.BODY, person.bodyId(), null)));
        organizations.deliberatingBodies(person.bodyId()).stream().map(Organization::id)
                .map(id -> choice(new Subject(FeedScope.ORGANIZATION, person.bodyId(), id))).forEach(choices::add);
        return choices;
    }

    private Choice choice(Subject subject) {
        return new Choice(subject.scope() + (subject.organizationId() == null ? "" : "/" + subject.organizationId()),
                content.name(subject));
    }

    private Line line(Feed feed) {
        return new Line(feed.id(), content.name(feed.subject()), GermanDays.date(Zones.dayOf(feed.createdAt())),
                feed.usedOn() == null ? null : GermanDays.date(feed.usedOn()));
    }

    private static FeedScope scope(String name) {
        try {
            return FeedScope.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("subject", "Diesen Kalender gibt es nicht; wählen Sie einen aus der Liste.");
        }
    }

    /** One line of the list; {@code usedOn} null if no program has fetched it yet. */
    record Line(UUID id, String name, String createdOn, @Nullable String usedOn) {
    }

    /** One entry of the list to choose from. */
    record Choice(String value, String label) {
    }
}
