package de.beschlusslauf.notification.feed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people addresses of calendars and takes them back. */
@Service
public class Feeds {

    private final FeedTable table;

    private final Persons persons;

    private final Organizations organizations;

    private final Ledger ledger;

    private final Clock clock;

    Feeds(FeedTable table, Persons persons, Organizations organizations, Ledger ledger, Clock clock) {
        this.table = table;
        this.persons = persons;
        this.organizations = organizations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes a new address for the calendar. An address the person had for it before no longer works.
     *
     * @throws Refusal if the person is not registered in that municipality or the body holds no sessions
     */
    @Transactional
    public OpenedFeed open(String userId, Subject subject) {
        if (!persons.require(userId).bodyId().equals(subject.bodyId())) {
            throw Refusal.notFound("Diese Kommune gibt es nicht, oder Sie gehören nicht dazu.").at(null, "body");
        }
        if (subject.organizationId() != null) {
            Organization organization = organizations.find(subject.bodyId(), subject.organizationId()).orElseThrow(() ->
                    Refusal.notFound("Dieses Gremium gibt es nicht; wählen Sie den Rat oder einen Ausschuss.").at(null, "organization"));
            if (!organization.deliberates()) {
                throw Refusal.of("organization", organization.name()
                        + " hält keine Sitzungen ab; wählen Sie den Rat oder einen Ausschuss.");
            }
        }
        String token = Token.random();
        Feed feed = table.open(userId, subject, Token.hash(token), clock.instant());
        append(feed, "calendar-feed.opened");
        return new OpenedFeed(feed, token);
    }

    /** From now on the address leads nowhere. @throws Refusal if the person has no such calendar */
    @Transactional
    public void close(UUID id, String userId) {
        Feed feed = require(id, userId);
        table.close(id, userId);
        append(feed, "calendar-feed.closed");
    }

    /** @throws Refusal if the person has no such calendar */
    @Transactional(readOnly = true)
    public Feed require(UUID id, String userId) {
        return table.find(id, userId).orElseThrow(() -> Refusal.notFound(
                "Diesen Kalender haben Sie nicht abonniert; laden Sie die Seite neu."));
    }

    /** The person's own calendar first, then those of the municipality and its bodies. */
    @Transactional(readOnly = true)
    public List<Feed> of(String userId) {
        return table.of(userId);
    }

    /** The calendar behind an address; empty if the address was never given out or does not work any more. */
    @Transactional(readOnly = true)
    public Optional<Feed> behind(String token) {
        return table.byToken(Token.hash(token));
    }

    private void append(Feed feed, String event) {
        ledger.append(Chain.body(feed.subject().bodyId()), event,
                Map.of("feedId", feed.id(), "scope", feed.subject().scope()), feed.userId());
    }
}
