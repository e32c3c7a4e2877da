package de.beschlusslauf.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.notification.feed.Feed;
import de.beschlusslauf.notification.feed.FeedScope;
import de.beschlusslauf.notification.feed.Feeds;
import de.beschlusslauf.notification.feed.OpenedFeed;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.CurrentActor;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The actor's own calendars. */
@RestController
@RequestMapping("/api/calendar-feeds")
class FeedApi {

    private final Feeds feeds;

    private final Once once;

    private final CurrentActor actors;

    FeedApi(Feeds feeds, Once once, CurrentActor actors) {
        this.feeds = feeds;
        this.once = once;
        this.actors = actors;
    }

    /** The actor's calendars that still work, without their addresses. */
    @GetMapping
    List<FeedView> list() {
        return feeds.of(actors.require().userId()).stream().map(feed -> FeedView.of(feed, null)).toList();
    }

    /**
     * A new address for a calendar, once for each key; the one before it no longer works. The address is a secret, which is
     * stored nowhere: a repetition with the same key makes none, and is answered with 409.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FeedView open(@RequestBody @Valid NewFeed wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String actor = actors.require().userId();
        AtomicReference<FeedView> opened = new AtomicReference<>();
        once.run(actor, key, List.of("openFeed", wanted), UUID.class, () -> {
            OpenedFeed feed = feeds.open(actor, wanted.subject());
            opened.set(FeedView.of(feed.feed(), FeedAddress.of(feed.token())));
            return feed.feed().id();
        });
        return Optional.ofNullable(opened.get()).orElseThrow(() -> Refusal.conflict("Mit diesem Idempotency-Key wurde der "
                + "Kalender schon eröffnet, und seine Adresse wird nur einmal gezeigt; ging sie verloren, fordern Sie mit "
                + "einem neuen Schlüssel eine neue an."));
    }

    /**
     * The address no longer works.
     *
     * @param id of the calendar
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id) {
        feeds.close(id, actors.require().userId());
    }

    /**
     * A calendar that the actor subscribes to.
     *
     * @param id of the calendar
     * @param scope what it shows: the person's own dates, the sessions of one organization, or of the municipality
     * @param body municipality
     * @param organization council or committee; null for the other scopes
     * @param createdAt when the address was made
     * @param usedOn last day on which it was read, null if never
     * @param url address with the secret; told once, when the calendar is opened, and null afterwards
     */
    record FeedView(UUID id, FeedScope scope, String body, @Nullable String organization, Instant createdAt,
            @Nullable LocalDate usedOn, @Nullable String url) {

        static FeedView of(Feed feed, @Nullable String url) {
            return new FeedView(feed.id(), feed.subject().scope(), feed.subject().bodyId(),
                    feed.subject().organizationId(), feed.createdAt(), feed.usedOn(), url);
        }
    }
}
